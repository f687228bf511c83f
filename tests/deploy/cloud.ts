import { createHmac } from "node:crypto";
import { request } from "node:http";

/** An answer of the deployed API. */
export interface Answer {
	readonly status: number;
	readonly body: unknown;
}

/** What is asked of it. */
export interface Asked {
	readonly token?: string | undefined;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** The deployed API, called as by its own host name, which Node does not resolve everywhere. */
export function apiAt(address: string) {
	const { hostname, port } = new URL(address);
	return (
		method: string,
		path: string,
		{ token, body, headers = {} }: Asked = {},
	): Promise<Answer> =>
		new Promise((resolve, reject) => {
			const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
			const asking = request(
				{
					...{ host: "127.0.0.1", port, method, path },
					headers: {
						host: `${hostname}:${port}`,
						...(text !== undefined && { "content-type": "application/json" }),
						...(token !== undefined && { authorization: `Bearer ${token}` }),
						...headers,
					},
				},
				(answer) => {
					const chunks: Buffer[] = [];
					answer.on("data", (chunk: Buffer) => chunks.push(chunk));
					answer.on("end", () => {
						const said = Buffer.concat(chunks).toString();
						resolve({ status: answer.statusCode ?? 0, body: parsed(said) });
					});
				},
			);
			asking.on("error", reject).end(text);
		});
}
export type CallApi = ReturnType<typeof apiAt>;

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** Where calls of AWS's JSON protocols go, by the beginning of their names. */
const SERVICES = {
	AWSCognitoIdentityProviderService: "cognito-idp",
	DynamoDB_20120810: "dynamodb",
	AmazonSQS: "sqs",
	secretsmanager: "secretsmanager",
	AWSStepFunctions: "states",
} as const;

/** Calls AWS itself, as an administrator of the account: `AmazonSQS.SendMessage`. @throws when it refuses */
export function awsAt(endpoint: string) {
	return async <Result>(
		target: `${keyof typeof SERVICES}.${string}`,
		input: object,
	): Promise<Result> => {
		const [api = ""] = target.split(".");
		const service = SERVICES[api as keyof typeof SERVICES];
		const response = await fetch(endpoint, {
			method: "POST",
			headers: {
				"content-type": "application/x-amz-json-1.1",
				"x-amz-target": target,
				authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=none`,
			},
			body: JSON.stringify(input),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`${target}: ${response.status} ${text}`);
		return JSON.parse(text || "{}") as Result;
	};
}
export type CallAws = ReturnType<typeof awsAt>;

/** A delivery as Standard Webhooks signs it. */
export function signed(secret: string, id: string, body: string): Readonly<Record<string, string>> {
	const seconds = Math.floor(Date.now() / 1_000);
	const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
	const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
	return {
		"webhook-id": id,
		"webhook-timestamp": String(seconds),
		"webhook-signature": `v1,${signature}`,
	};
}
