import type { Instant } from "../kernel/clock.ts";

export const DISPOSITIONS = [
	"case",
	"attached",
	"idea",
	"praise",
	"question-answered",
	"amplification",
	"irrelevant",
	"erased",
	"review",
] as const;
/** Where a post ended; `review` is pending until a person settles it. */
export type DispositionKind = (typeof DISPOSITIONS)[number];

/** One post's end, a fact. A person's correction is the next one; the latest counts. */
export interface Disposition {
	readonly kind: DispositionKind;
	/** For `irrelevant` and `review`: why. */
	readonly reason?: string;
	readonly caseId?: string;
	/** Whether the post also feeds the backlog; the idea it joined stands with its wish. */
	readonly gathersIdea: boolean;
	/** The words that a person marked as the wish; UTF-16 code units, `end` exclusive. Who marked them, and when. */
	readonly wish?: {
		readonly start: number;
		readonly end: number;
		readonly text: string;
		readonly by: string;
		readonly at: Instant;
	};
	readonly by: string;
	readonly at: Instant;
}
