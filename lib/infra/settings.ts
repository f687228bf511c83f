/**
 * What runs and how: data only, no imports. The CDK stack builds from it, and the embedded cloud runs from it, so that
 * a trigger, a time limit or a variable is said once.
 */

export const QUEUES = {
	/** Posts as heard, whole; FIFO by author. */
	posts: { fifo: true },
	/** `{postKey}` of posts that carry an idea; FIFO by product area, so that ideas are gathered one at a time. */
	ideas: { fifo: true },
	/** `{replyId}` of replies that are ready to go; FIFO by the post that is answered. */
	replies: { fifo: true },
} as const;
export type QueueName = keyof typeof QUEUES;

/** Deliveries of one message before it goes to the dead-letter queue `<name>-dead`. */
export const MAX_RECEIVES = 4;

/** The queue's visibility time-out is this many times the time limit of the function that reads it. */
export const VISIBILITY_FACTOR = 6;

/** How the table's stream is read. */
export const STREAM = {
	/** Records wait this long for company, so that one call does the work of many: nobody waits for a view to heal. */
	windowSeconds: 2,
	/** Deliveries of one record after the first, alone in the end, before its place goes to the queue of failures. */
	retries: 8,
} as const;

/**
 * Keys of the facts, all that the stream's consumer is called for: the beginning of `pk`, and `sk`, which is a beginning
 * where it ends with `#`. A stream takes five such pairs.
 */
export const FACT_KEYS = [
	{ pk: "POST#", sk: ["DISPOSITION#"] },
	{ pk: "CASE#", sk: ["EVENT#"] },
	{ pk: "IDEA#", sk: ["EVENT#"] },
	{ pk: "REPLY#", sk: ["REPLY", "OUTCOME#"] },
] as const;

/** What a function can reach, and the variable that tells it where. */
export const RESOURCES = {
	table: "TABLE_NAME",
	"posts-queue": "POSTS_QUEUE_URL",
	"ideas-queue": "IDEAS_QUEUE_URL",
	"replies-queue": "REPLIES_QUEUE_URL",
	/** State machine of `processes/case-resolution.asl.json`. */
	"case-process": "CASE_PROCESS_ARN",
	bus: "BUS_NAME",
	/** Bucket of raw payloads and media. */
	payloads: "PAYLOADS_BUCKET",
	/** The one JSON secret of a stack: credentials of the connections. */
	secret: "SECRET_ID",
} as const;
export type ResourceName = keyof typeof RESOURCES;

/** The variables that tell tools where messages end that nobody could take, and everything else that failed for good. */
export const deadVariable = (queue: QueueName): string => `${queue.toUpperCase()}_DEAD_URL`;
export const FAILURES_VARIABLE = "FAILURES_URL";

/** Requests a second, and how many at once, that the HTTP API takes from everyone together before it answers 429. */
export const THROTTLES = {
	/** Routes that ask who it is. */
	signedIn: { rate: 100, burst: 200 },
	/** Each route that does not. */
	open: { rate: 50, burst: 100 },
} as const;

export interface Route {
	readonly method: "GET" | "POST" | "ANY";
	/** As in API Gateway: `/hooks/{connection}`, `/api/{proxy+}`. */
	readonly path: string;
	/** Without one, the route is public. */
	readonly signedIn: boolean;
}

export type Trigger =
	| {
			readonly kind: "queue";
			readonly queue: QueueName;
			readonly batchSize: number;
			/** Batches under way at once: SQS maximum concurrency, at least 2. */
			readonly concurrency: number;
	  }
	| { readonly kind: "schedule"; readonly everySeconds: number }
	| { readonly kind: "http"; readonly routes: readonly Route[] }
	/** New images of inserted items. */
	| { readonly kind: "stream"; readonly batchSize: number }
	/** A task of the state machine. */
	| { readonly kind: "process" };

export interface FunctionSettings {
	readonly does: string;
	readonly trigger: Trigger;
	readonly timeoutSeconds: number;
	readonly memoryMiB: number;
	readonly uses: readonly ResourceName[];
	/** Reads the owner's files in `processes/`: the variable PROCESSES_DIR says where they are. */
	readonly readsProcesses?: boolean;
	/** Reads posts: the models of `lib/language/models` lie beside its bundle. */
	readonly readsModels?: boolean;
	/** Executions at once, at most; 1 for what must not run beside itself. */
	readonly reservedConcurrency?: number;
}

/** Every function by the name of its file in `functions/`. */
export const FUNCTIONS = {
	"poll-channel": {
		does: "Asks the polled connections for what is new and queues it.",
		trigger: { kind: "schedule", everySeconds: 60 },
		timeoutSeconds: 50,
		memoryMiB: 256,
		uses: ["table", "posts-queue", "payloads", "secret"],
		reservedConcurrency: 1,
	},
	"receive-webhook": {
		does: "Verifies a delivery, queues its posts and records its business events.",
		trigger: {
			kind: "http",
			routes: [{ method: "ANY", path: "/hooks/{connection}", signedIn: false }],
		},
		timeoutSeconds: 10,
		memoryMiB: 256,
		uses: ["table", "posts-queue", "secret"],
	},
	"route-post": {
		does: "Records a post, reads it, decides, and dispatches what was decided.",
		trigger: { kind: "queue", queue: "posts", batchSize: 10, concurrency: 10 },
		timeoutSeconds: 20,
		memoryMiB: 512,
		uses: ["table", "ideas-queue", "replies-queue", "case-process"],
		readsProcesses: true,
		readsModels: true,
	},
	"gather-idea": {
		does: "Adds what a post wishes for to the idea it is about, or opens a new one.",
		trigger: { kind: "queue", queue: "ideas", batchSize: 5, concurrency: 2 },
		timeoutSeconds: 20,
		memoryMiB: 512,
		uses: ["table"],
	},
	"send-reply": {
		does: "Sends a reply once: attempt, channel, outcome.",
		trigger: { kind: "queue", queue: "replies", batchSize: 1, concurrency: 2 },
		timeoutSeconds: 20,
		memoryMiB: 256,
		uses: ["table", "replies-queue", "case-process", "secret"],
		readsProcesses: true,
	},
	"publish-facts": {
		does: "Does for every new fact what the fast path may have missed, and announces it on the bus.",
		trigger: { kind: "stream", batchSize: 25 },
		timeoutSeconds: 30,
		memoryMiB: 256,
		uses: ["table", "ideas-queue", "replies-queue", "case-process", "bus"],
		readsProcesses: true,
	},
	"advance-case": {
		does: "Takes one step of the case process: acknowledge, wait, escalate, remind, close.",
		trigger: { kind: "process" },
		timeoutSeconds: 20,
		memoryMiB: 256,
		uses: ["table", "replies-queue", "case-process"],
		readsProcesses: true,
	},
	"reconcile-cases": {
		does: "Restarts the process of open cases that nobody waits for.",
		trigger: { kind: "schedule", everySeconds: 300 },
		timeoutSeconds: 60,
		memoryMiB: 256,
		uses: ["table", "replies-queue", "case-process"],
		readsProcesses: true,
		reservedConcurrency: 1,
	},
	"console-api": {
		does: "Answers the console and the command line.",
		trigger: {
			kind: "http",
			routes: [
				{ method: "GET", path: "/api/health", signedIn: false },
				{ method: "GET", path: "/api/openapi.json", signedIn: false },
				{ method: "ANY", path: "/api/{proxy+}", signedIn: true },
			],
		},
		timeoutSeconds: 10,
		memoryMiB: 512,
		uses: ["table", "posts-queue", "ideas-queue", "replies-queue", "case-process", "secret"],
		readsProcesses: true,
	},
} as const satisfies Record<string, FunctionSettings>;
export type FunctionName = keyof typeof FUNCTIONS;
