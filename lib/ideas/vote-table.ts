/**
 * Votes in the table. Every question that the product asks of these items:
 *
 * | access pattern                           | index | key condition                               |
 * | ---------------------------------------- | ----- | ------------------------------------------- |
 * | votes of an idea                         | table | pk = IDEA#<id>, sk begins with VOTE#        |
 * | which of an idea's voters are one person | table | pk = IDEA#<id>, sk begins with SAME#        |
 * | ideas that a customer voted for          | table | pk = VOTER#<customer>, sk begins with IDEA# |
 */
import type { Store } from "../kernel/store.ts";
import type { Vote } from "./idea.ts";
import type { VoterLink } from "./voters.ts";

const SCHEMA_VERSION = 1;

/** Where votes are kept. */
export interface VoteTable {
	votes(ideaId: string): Promise<Vote[]>;
	/** Adds the vote that a wish is, unless it is there; it stays apart from what a person says for the same customer and post. */
	keepVote(vote: Vote): Promise<void>;
	/** Adds a vote that a person casts for a customer; a second one by the same post is the first. */
	addVote(vote: Vote): Promise<void>;
	/** Removes the vote that a wish was. */
	removeVote(ideaId: string, customerId: string, postKey: string): Promise<void>;
	/** What an idea knows of its voters' links. */
	voterLinks(ideaId: string): Promise<VoterLink[]>;
	/** Keeps a link under its version, unless a later one is there. */
	keepVoterLink(ideaId: string, link: VoterLink): Promise<void>;
	/** Ideas that a customer voted for; one that they no longer vote for may be among them. */
	votedFor(customerId: string): Promise<string[]>;
}

/** The links among all customers who are one person with this one. */
export type LinksAround = (customerId: string) => Promise<readonly VoterLink[]>;

/** Votes in the table. A vote takes its customer's links along, so that an idea counts persons by itself. */
export function voteTable(store: Store, linksAround: LinksAround): VoteTable {
	const partOf = async <T>(id: string, prefix: string, name: string): Promise<T[]> => {
		const found = await store.query({ pk: `IDEA#${id}`, prefix });
		return found.map((item) => item[name] as T);
	};
	const keepVoterLink = async (ideaId: string, link: VoterLink) => {
		const [one, other] = link.customerIds;
		const { version } = link;
		await store.putNewer({ pk: `IDEA#${ideaId}`, sk: `SAME#${one}#${other}`, link, version });
	};
	/** The pointer first: one that leads to no vote says nothing. The links last: who links meanwhile finds the vote. */
	const putVote = async (vote: Vote, postPart: string) => {
		const { ideaId, customerId } = vote;
		await store.putNew(voterKey(ideaId, customerId, postPart));
		await store.putNew({
			...voteKey(ideaId, customerId, postPart),
			...{ vote, schemaVersion: SCHEMA_VERSION },
		});
		for (const link of await linksAround(customerId)) await keepVoterLink(ideaId, link);
	};
	return {
		votes: (id) => partOf<Vote>(id, "VOTE#", "vote"),
		keepVote: (vote) => putVote(vote, vote.postKey ?? ""),
		// no post key begins with it, so that no wish that leaves takes a person's vote along
		addVote: (vote) => putVote(vote, `#${vote.postKey ?? ""}`),
		async removeVote(ideaId, customerId, postKey) {
			await store.remove(voteKey(ideaId, customerId, postKey));
			await store.remove(voterKey(ideaId, customerId, postKey));
		},
		voterLinks: (id) => partOf<VoterLink>(id, "SAME#", "link"),
		keepVoterLink,
		async votedFor(customerId) {
			const found = await store.query({ pk: `VOTER#${customerId}`, prefix: "IDEA#" });
			return [...new Set(found.map(({ sk }) => sk.split("#")[1] ?? ""))];
		},
	};
}

const voteKey = (ideaId: string, customerId: string, postKey: string) => ({
	pk: `IDEA#${ideaId}`,
	sk: `VOTE#${customerId}#${postKey}`,
});

const voterKey = (ideaId: string, customerId: string, postKey: string) => ({
	pk: `VOTER#${customerId}`,
	sk: `IDEA#${ideaId}#${postKey}`,
});
