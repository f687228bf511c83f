import { type Answer, type CallApi, type CallAws, signed } from "./cloud.ts";
import { check, step, until } from "./steps.ts";

/** What the stack says of itself when it is deployed. */
export interface Outputs {
	readonly Api: string;
	readonly Console: string;
	readonly Hooks: string;
	readonly UserPoolId: string;
	readonly ClientId: string;
	readonly SecretArn: string;
	readonly TableName: string;
}

/** The deployed product, and the account that it runs in. */
export interface Deployed {
	readonly api: CallApi;
	readonly aws: CallAws;
	readonly outputs: Outputs;
}

const SECRET = "whsec_ZmljdGlvbmFsLTI0LWJ5dGUtc2VjcmV0ISE=";
const PASSWORD = "Correct-Horse-7-Battery";

const POSTS = {
	complaint: { text: "my order never arrived, where is my refund? this is the third time I ask" },
	idea: { text: "I wish the app had a dark mode, it would be great at night" },
	question: { text: "how do I change the address of my contract?" },
} as const;

/** So calm that the table lets the machine acknowledge it by itself. */
const CALM = { text: "my parcel has not arrived yet, could you tell me where it is?" };

const delivery = (salt: string) =>
	JSON.stringify({
		type: "feedback.created",
		timestamp: new Date().toISOString(),
		data: {
			posts: Object.entries(POSTS).map(([id, { text }]) => ({
				...{ id: `${id}-${salt}`, channel: "in-app", text },
				author: { id: `author-of-${id}`, name: `Ana ${id}` },
			})),
		},
	});

/** Invites people, one a role, and signs them in. @returns their tokens, `nobody`'s has no role */
export async function signIn({ aws, outputs }: Deployed) {
	const { UserPoolId, ClientId } = outputs;
	const tokenOf = async (name: string, group?: string): Promise<string> => {
		const Username = `${name}@example.com`;
		const pool = { UserPoolId, Username };
		await aws("AWSCognitoIdentityProviderService.AdminCreateUser", {
			...pool,
			MessageAction: "SUPPRESS",
			UserAttributes: [
				{ Name: "email", Value: Username },
				{ Name: "email_verified", Value: "true" },
			],
		});
		await aws("AWSCognitoIdentityProviderService.AdminSetUserPassword", {
			...pool,
			...{ Password: PASSWORD, Permanent: true },
		});
		if (group !== undefined)
			await aws("AWSCognitoIdentityProviderService.AdminAddUserToGroup", {
				...pool,
				GroupName: group,
			});
		const { AuthenticationResult } = await aws<{
			readonly AuthenticationResult: { readonly IdToken: string };
		}>("AWSCognitoIdentityProviderService.AdminInitiateAuth", {
			...{ UserPoolId, ClientId, AuthFlow: "ADMIN_USER_PASSWORD_AUTH" },
			AuthParameters: { USERNAME: Username, PASSWORD },
		});
		return AuthenticationResult.IdToken;
	};
	return {
		agent: await tokenOf("sam", "agent"),
		product: await tokenOf("pia", "product"),
		nobody: await tokenOf("nobody"),
	};
}
export type Tokens = Awaited<ReturnType<typeof signIn>>;

/** Who may, and who may not. */
export async function access({ api }: Deployed, tokens: Tokens): Promise<void> {
	const status = async (path: string, token?: string, method = "GET", body?: unknown) =>
		(await api(method, path, { token, body })).status;
	await step("the open routes answer anyone", async () => {
		check((await status("/api/health")) === 200, "health does not answer");
		check((await status("/api/openapi.json")) === 200, "the document does not answer");
	});
	await step("401 without a token, and with one that is not ours", async () => {
		check((await status("/api/cases")) === 401, "anyone reads cases");
		check((await status("/api/cases", "a.b.c")) === 401, "any token reads cases");
	});
	await step("403 with the wrong role, and with none", async () => {
		const command = { commandId: "c-0", command: "note", text: "hello" };
		const path = "/api/cases/0000-0000-0000/commands";
		const wrong = await api("POST", path, { token: tokens.product, body: command });
		check(wrong.status === 403, "a product manager commands a case", wrong);
		check((await status("/api/cases", tokens.nobody)) === 403, "a stranger reads cases");
	});
	await step("200 with the right one", async () => {
		const cases = await api("GET", "/api/cases", { token: tokens.agent });
		check(cases.status === 200, "an agent cannot read cases", cases);
	});
	await step("people are who their address and their group say", async () => {
		const sam = await api("GET", "/api/me", { token: tokens.agent });
		check(JSON.stringify(sam.body).includes('"id":"agent:sam"'), "sam@… is not agent:sam", sam);
		check(
			JSON.stringify(sam.body).includes('"name":"Sam Reed"'),
			"the team does not know agent:sam",
			sam,
		);
		const pia = await api("GET", "/api/me", { token: tokens.product });
		check(
			JSON.stringify(pia.body).includes('"roles":["product-manager"]'),
			"pia manages no product",
			pia,
		);
	});
}

/** Puts the credentials of two channels into the stack's secret, as docs/deploy.md says. */
export const connect = ({ aws, outputs }: Deployed): Promise<unknown> =>
	aws("secretsmanager.PutSecretValue", {
		SecretId: outputs.SecretArn,
		SecretString: JSON.stringify({
			connections: {
				feedback: { kind: "webhook", secrets: [SECRET] },
				demo: { kind: "simulated" },
			},
		}),
	});

interface Page<T> {
	readonly items: readonly T[];
}

const itemsOf = <T>({ body }: Answer): readonly T[] => (body as Partial<Page<T>>).items ?? [];

const at = (value: unknown, ...path: readonly string[]): unknown =>
	path.reduce<unknown>(
		(inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
		value,
	);

/** A signed delivery becomes a case, an idea and a case; delivered again, it changes nothing. */
export async function listen(deployed: Deployed, tokens: Tokens): Promise<void> {
	const { api } = deployed;
	const deliver = (id: string, body: string, headers = signed(SECRET, id, body)) =>
		api("POST", "/hooks/feedback", { body, headers });
	const body = delivery("1");

	await step("an unsigned delivery is refused", async () => {
		const { status } = await deliver("msg-0", body, {});
		check(status === 401, `it was answered with ${status}`);
	});
	const keys = await step(
		"a signed delivery of a complaint, an idea and a question is kept",
		async () => {
			const answer = await deliver("msg-1", body);
			check(answer.status === 202, "it was not kept", answer);
			return at(answer.body, "accepted") as readonly string[];
		},
	);
	await step("each ends where it belongs", async () => {
		const ends = ["case", "idea", "case"];
		for (const [index, key] of keys.entries()) {
			const detail = await until(`${key} is disposed`, async () => {
				const found = await api("GET", `/api/posts/${encodeURIComponent(key)}`, {
					token: tokens.agent,
				});
				return dispositionOf(found) ? found : undefined;
			});
			check(dispositionOf(detail) === ends[index], `${key} ended elsewhere`, detail.body);
		}
	});
	await step("the idea is in the backlog", () =>
		until("an idea", async () => {
			const [idea] = itemsOf<{ readonly id: string }>(
				await api("GET", "/api/ideas", { token: tokens.product }),
			);
			return idea;
		}),
	);
	await step("delivered again, under its id and under another, nothing changes", async () => {
		const before = await settled(deployed);
		check((await deliver("msg-1", body)).status === 202, "it was refused");
		check((await deliver("msg-2", body)).status === 202, "it was refused");
		const after = await settled(deployed, 4);
		const news = [...after].filter(
			// that it came is noted, for a day
			([key, item]) => before.get(key) !== item && !key.startsWith("DELIVERY#"),
		);
		check(news.length === 0, "items have changed", news);
	});
	await step("a poisoned record does not block the others", async () => {
		await poison(deployed);
		const answer = await deliver("msg-3", delivery("2"));
		const [key = ""] = at(answer.body, "accepted") as readonly string[];
		await until("the post behind it is disposed", async () => {
			const found = await api("GET", `/api/posts/${encodeURIComponent(key)}`, {
				token: tokens.agent,
			});
			return dispositionOf(found);
		});
	});
}

function dispositionOf({ body }: Answer): string | undefined {
	const dispositions = at(body, "dispositions") ?? at(body, "disposition");
	const last = Array.isArray(dispositions) ? dispositions.at(-1) : dispositions;
	const kind = at(last, "kind");
	return typeof kind === "string" ? kind : undefined;
}

/** A message that no version of the function could read, before all others. */
async function poison({ aws }: Deployed): Promise<void> {
	const { QueueUrls } = await aws<{ readonly QueueUrls: readonly string[] }>(
		"AmazonSQS.ListQueues",
		{},
	);
	const posts = QueueUrls.find((url) => /posts/i.test(url) && !/dead/i.test(url));
	await aws("AmazonSQS.SendMessage", {
		...{ QueueUrl: posts, MessageBody: "{}", MessageGroupId: "p", MessageDeduplicationId: "p" },
	});
}

/** Everything in the table once it has come to rest: key → item. */
async function settled(
	{ aws, outputs }: Deployed,
	seconds = 2,
): Promise<ReadonlyMap<string, string>> {
	const items = async () => {
		const { Items } = await aws<{ readonly Items: readonly Record<string, { S: string }>[] }>(
			"DynamoDB_20120810.Scan",
			{ TableName: outputs.TableName },
		);
		return new Map(
			Items.map((item) => [`${item["pk"]?.S} ${item["sk"]?.S}`, JSON.stringify(item)] as const),
		);
	};
	let last = "";
	let since = Date.now();
	return until("the table rests", async () => {
		const now = await items();
		const text = JSON.stringify([...now]);
		if (text !== last) {
			last = text;
			since = Date.now();
		}
		return Date.now() - since > seconds * 1_000 ? now : undefined;
	});
}

/** A case from its acknowledgement to its end, as an agent works on it. @returns its id */
export async function resolve({ api }: Deployed, { agent: token }: Tokens): Promise<string> {
	const caseNow = async (id: string) => (await api("GET", `/api/cases/${id}`, { token })).body;
	const outbox = async () =>
		itemsOf<{ readonly text: string }>(await api("GET", "/api/outbox?connection=demo", { token }));
	const reach = (id: string, what: string, holds: (found: unknown) => boolean) =>
		until(`case ${id} ${what}`, async () => {
			const found = await caseNow(id);
			return holds(found) ? found : undefined;
		});
	const command = async (id: string, commandId: string, body: object) => {
		const answer = await api("POST", `/api/cases/${id}/commands`, {
			...{ token, body: { commandId, ...body } },
		});
		check(answer.status === 200, `${commandId} was refused`, answer);
	};

	const id = await step("a complaint on a channel with a way back opens a case", async () => {
		const answer = await api("POST", "/api/posts", {
			token,
			body: {
				connection: "demo",
				posts: [{ id: "c-1", channel: "x", author: { id: "sam" }, ...CALM }],
			},
		});
		check(answer.status === 202, "it was not kept", answer);
		const [key = ""] = at(answer.body, "accepted") as readonly string[];
		return until("a case", async () => {
			const detail = await api("GET", `/api/posts/${encodeURIComponent(key)}`, { token });
			const dispositions = at(detail.body, "dispositions") as readonly unknown[] | undefined;
			const caseId = at(dispositions?.at(-1) ?? at(detail.body, "disposition"), "caseId");
			return typeof caseId === "string" ? caseId : undefined;
		});
	});
	await step("the process acknowledges it", () =>
		until("an acknowledgement", async () => (await outbox())[0]),
	);
	await step("an agent answers, and the channel gets it once", async () => {
		const answer = { command: "reply", text: "Your refund is on its way.", audience: "public" };
		await command(id, "answer", { ...answer, next: "open" });
		await command(id, "answer", { ...answer, next: "open" });
		await until("an answer", async () => (await outbox()).find(({ text }) => text === answer.text));
		await reach(id, "has its first response", (found) =>
			(at(found, "case", "clocks") as readonly unknown[]).some(
				(clock) => at(clock, "kind") === "first-response" && at(clock, "metAt") !== undefined,
			),
		);
		const sent = (await outbox()).filter(({ text }) => text === answer.text);
		check(sent.length === 1, "it was sent more than once", sent);
	});
	await step("the agent resolves it", async () => {
		await command(id, "resolve", {
			command: "resolve",
			resolution: "Refunded.",
			cause: "lost parcel",
		});
		await reach(id, "is resolved", (found) => at(found, "case", "status") === "resolved");
	});
	await step("and closes it, and its process ends", async () => {
		await command(id, "close", { command: "close", reason: "confirmed" });
		await reach(id, "is closed", (found) => at(found, "case", "status") === "closed");
	});
	return id;
}

/** Waits until the process of a case has ended well. */
export const ended = ({ aws }: Deployed, caseId: string): Promise<unknown> =>
	until("its execution has ended", async () => {
		const { stateMachines } = await aws<{
			readonly stateMachines: readonly { readonly stateMachineArn: string }[];
		}>("AWSStepFunctions.ListStateMachines", {});
		const { executions } = await aws<{ readonly executions: readonly { readonly name: string }[] }>(
			"AWSStepFunctions.ListExecutions",
			{ stateMachineArn: stateMachines[0]?.stateMachineArn, statusFilter: "SUCCEEDED" },
		);
		return executions.find(({ name }) => name.startsWith(caseId));
	});
