import type { output } from "zod";
import type { caseRowSchema } from "../../../lib/api/case-row-schema.ts";
import type { caseDetailSchema, caseSchema, replySchema } from "../../../lib/api/case-schemas.ts";
import type {
	customerDetailSchema,
	customerSchema,
	linkSchema,
} from "../../../lib/api/customer-schemas.ts";
import type { ideaDetailSchema, ideaRowSchema, ideaSchema } from "../../../lib/api/idea-schemas.ts";
import type {
	decidedSchema,
	postDetailSchema,
	postRowSchema,
	postSchema,
} from "../../../lib/api/post-schemas.ts";

export type { CaseEvent, CaseTurn } from "../../../lib/cases/case.ts";
export type { CaseCommand } from "../../../lib/cases/commands.ts";
export type { Notification } from "../../../lib/cases/notification.ts";
export type { Team } from "../../../lib/cases/team.ts";
export type { IdeaCommand } from "../../../lib/ideas/command-idea.ts";

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
export type Customer = output<typeof customerSchema>;
export type CustomerDetail = output<typeof customerDetailSchema>;
export type Touchpoint = CustomerDetail["timeline"][number];
export type CustomerLink = output<typeof linkSchema>;
export type IdeaRow = output<typeof ideaRowSchema>;
export type Idea = output<typeof ideaSchema>;
export type IdeaDetail = output<typeof ideaDetailSchema>;

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
