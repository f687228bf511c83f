/**
 * Names of the one table's keys and indexes: all that the CDK construct, the embedded cloud and the adapters share.
 * An index is named by the question it answers. Every index projects only the keys and `row`, the line that a list shows.
 */
export const TABLE_KEY = { pk: "pk", sk: "sk" } as const;

export const INDEXES = {
	/** What is in this state? Cases, ideas and posts under `<KIND>#<status>`. */
	"by-status": { pk: "statusPk", sk: "statusSk" },
	/** What does this person have? Cases under `<assignee or ->#<status>`, saved views under `VIEW#<person>`. */
	"by-owner": { pk: "ownerPk", sk: "ownerSk" },
	/** What waits for this team? Cases under `<team>#<status>`; saved views under `VIEW#<team>`; ideas, asked for most lately, under `IDEA-LATELY#<status>`. */
	"by-team": { pk: "teamPk", sk: "teamSk" },
	/** What came last? Posts heard, posts fetched in an hour from a source, ideas. */
	newest: { pk: "newestPk", sk: "newestSk" },
} as const;

export type IndexName = keyof typeof INDEXES;

/** The attribute that every index projects. */
export const ROW = "row";

/** The attribute (epoch seconds) after which an item may be forgotten. */
export const TIME_TO_LIVE = "expiresAt";
