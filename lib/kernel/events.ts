/**
 * What the stream's consumer announces on the bus `earshot`, and others may build on. Ids only: words stay in the table.
 * `id` is the key of the fact, so that a second delivery can be told from a second event.
 */
export interface Announcement {
	readonly id: string;
	/** `post.disposed`, `case.opened`, `case.resolved`, `idea.gathered` … */
	readonly type: string;
	readonly subject: string;
	readonly at: string;
	readonly data: Readonly<Record<string, string | number | boolean>>;
}
