import type { output } from "zod";
import type { caseRowSchema } from "../../../lib/api/case-row-schema.ts";
import type { caseDetailSchema, caseSchema, replySchema } from "../../../lib/api/case-schemas.ts";
import type {
	customerDetailSchema,
	customerSchema,
	linkSchema,
} from "../../../lib/api/customer-schemas.ts";
import type {
	ideaDetailSchema,
	ideaRowSchema,
	ideaSchema,
	mergePreviewSchema,
	similarIdeasSchema,
	tellingPreviewSchema,
} from "../../../lib/api/idea-schemas.ts";
import type { meSchema } from "../../../lib/api/operator-schemas.ts";
import type {
	decidedSchema,
	postDetailSchema,
	postRowSchema,
	postSchema,
	reviewsSchema,
} from "../../../lib/api/post-schemas.ts";
import type { viewRowSchema, viewSchema } from "../../../lib/api/view-schemas.ts";
import type { cannedReplySchema, draftSchema } from "../../../lib/api/writing-schemas.ts";

export type { ViewCommand, ViewFilters } from "../../../lib/api/view.ts";
export type { CaseEvent, CaseTurn } from "../../../lib/cases/case.ts";
export type { AskedCommand as CaseCommand } from "../../../lib/cases/commands.ts";
export type { Notification } from "../../../lib/cases/notification.ts";
export type { Team } from "../../../lib/cases/team.ts";
export type { IdeaCommand } from "../../../lib/ideas/command-idea.ts";

/** A saved view, with its count. */
export type ViewRow = output<typeof viewRowSchema>;
export type View = output<typeof viewSchema>;

/** Who one is, as the API knows. */
export type Me = output<typeof meSchema>;

/** One page of a list. */
export interface Page<T> {
	readonly items: readonly T[];
	readonly next?: string;
}

export type PostRow = output<typeof postRowSchema>;
export type Post = output<typeof postSchema>;
export type PostDetail = output<typeof postDetailSchema>;
export type Decided = output<typeof decidedSchema>;
export type CaseRow = output<typeof caseRowSchema>;
export type Case = output<typeof caseSchema>;
export type CaseDetail = output<typeof caseDetailSchema>;
export type Clock = Case["clocks"][number];
export type Reply = output<typeof replySchema>;
export type Thread = CaseDetail["threads"][number];
export type MergedCase = CaseDetail["merged"][number];
export type Presence = CaseDetail["present"][number];
export type Draft = output<typeof draftSchema>;
export type CannedReply = output<typeof cannedReplySchema>;
export type Customer = output<typeof customerSchema>;
export type CustomerDetail = output<typeof customerDetailSchema>;
export type Touchpoint = CustomerDetail["timeline"][number];
export type CustomerLink = output<typeof linkSchema>;
export type IdeaRow = output<typeof ideaRowSchema>;
export type Idea = output<typeof ideaSchema>;
export type IdeaDetail = output<typeof ideaDetailSchema>;
export type SimilarIdea = output<typeof similarIdeasSchema>["items"][number];
export type MergePreview = output<typeof mergePreviewSchema>;
export type TellingPreview = output<typeof tellingPreviewSchema>;
/** How somebody who asked can be reached, or why not. */
export type Way = TellingPreview["people"][number]["way"];
export type Reviews = output<typeof reviewsSchema>;

/** A page of posts. */
export interface PostsPage extends Page<PostRow> {
	/** When the last post was heard that was looked at. */
	readonly through?: string;
}

export type CaseStatus = Case["status"];
export type Priority = Case["priority"];
export type IdeaStatus = Idea["status"];
export type DispositionKind = PostRow["disposition"];

export interface Count {
	readonly count: number;
	readonly more: boolean;
}

/** What search finds. */
export interface Hit {
	readonly kind: "post" | "customer" | "case";
	readonly id: string;
	readonly title: string;
	readonly at: string;
}
