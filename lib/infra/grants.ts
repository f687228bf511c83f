/**
 * What each function may do with what it uses: data only. A grant is here because a function does it, and the proof in
 * tests/infra names those that no scenario used.
 */
import type { IndexName } from "../kernel/table-schema.ts";
import type { FUNCTIONS, FunctionName, ResourceName } from "./settings.ts";

/** Verb → actions of IAM, by what they are done to. Sending a batch to a queue is authorised as sending. */
export const VERBS = {
	table: {
		read: ["dynamodb:GetItem"],
		list: ["dynamodb:Query"],
		"read-many": ["dynamodb:BatchGetItem"],
		write: ["dynamodb:PutItem"],
		"write-many": ["dynamodb:BatchWriteItem"],
		forget: ["dynamodb:DeleteItem"],
		"by-status": ["dynamodb:Query"],
		"by-owner": ["dynamodb:Query"],
		"by-team": ["dynamodb:Query"],
		newest: ["dynamodb:Query"],
	} satisfies Record<IndexName, readonly string[]> & Record<string, readonly string[]>,
	"posts-queue": { send: ["sqs:SendMessage"] },
	"ideas-queue": { send: ["sqs:SendMessage"] },
	"replies-queue": { send: ["sqs:SendMessage"], postpone: ["sqs:ChangeMessageVisibility"] },
	"case-process": {
		start: ["states:StartExecution"],
		answer: ["states:SendTaskSuccess", "states:SendTaskFailure"],
	},
	bus: { announce: ["events:PutEvents"] },
	payloads: { keep: ["s3:PutObject"] },
	secret: { read: ["secretsmanager:GetSecretValue"] },
} as const satisfies Record<ResourceName, Record<string, readonly string[]>>;

type VerbsOf<R extends ResourceName> = readonly (keyof (typeof VERBS)[R])[];

/** One function's grants: a verb or more for each resource that its settings say it uses, and no other. */
type GrantsOf<F extends FunctionName> = {
	readonly [R in (typeof FUNCTIONS)[F]["uses"][number]]: VerbsOf<R>;
};

/** Whoever loads a case settles what a crash left of it: its process is started or signalled, its replies are queued. */
const SETTLES = { "replies-queue": ["send"], "case-process": ["start", "answer"] } as const;

export const GRANTS: { readonly [F in FunctionName]: GrantsOf<F> } = {
	"poll-channel": {
		table: ["read", "write"],
		"posts-queue": ["send"],
		payloads: ["keep"],
		secret: ["read"],
	},
	"receive-webhook": {
		table: ["read", "list", "write"],
		"posts-queue": ["send"],
		secret: ["read"],
	},
	"route-post": { table: ["read", "list", "write"], "ideas-queue": ["send"], ...SETTLES },
	"gather-idea": { table: ["read", "list", "write", "forget"] },
	"send-reply": {
		...SETTLES,
		table: ["read", "list", "write"],
		"replies-queue": ["send", "postpone"],
		secret: ["read"],
	},
	"publish-facts": {
		...SETTLES,
		table: ["read", "list", "write", "write-many", "forget"],
		"ideas-queue": ["send"],
		bus: ["announce"],
	},
	"advance-case": { ...SETTLES, table: ["read", "list", "write"] },
	"reconcile-cases": { ...SETTLES, table: ["read", "list", "write", "by-status"] },
	"console-api": {
		...SETTLES,
		table: [
			...(["read", "list", "read-many", "write", "forget"] as const),
			...(["by-status", "by-owner", "by-team", "newest"] as const),
		],
		"posts-queue": ["send"],
		"ideas-queue": ["send"],
		secret: ["read"],
	},
};
