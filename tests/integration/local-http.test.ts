import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { importJWK, SignJWT } from "jose";
import { DomainError } from "../../lib/kernel/errors.ts";
import { type Cloud, startCloud } from "../../lib/local/cloud.ts";
import { runCloud, smallCloud, temporaryHome, until } from "./fixtures/local-cloud.ts";

const folder = temporaryHome();
const { home } = folder;
const consoleDir = join(home, "console");
let cloud: Cloud & AsyncDisposable;

beforeAll(async () => {
	mkdirSync(consoleDir);
	writeFileSync(join(consoleDir, "index.html"), "<title>the console</title>");
	writeFileSync(join(consoleDir, "app-1a2b3c4d.js"), "start()");
	process.env["SECRET_OF_THE_MACHINE"] = "not for functions";
	cloud = await runCloud(smallCloud(home, ["answer", "tick"], { consoleDir }));
});
afterAll(async () => {
	await cloud[Symbol.asyncDispose]();
	folder[Symbol.dispose]();
});

const ask = (path: string, init?: RequestInit) => fetch(`${cloud.url}${path}`, init);

/** Signs in; the token. */
async function signIn(body: object = { role: "agent" }): Promise<string> {
	const response = await ask("/auth/local", { method: "POST", body: JSON.stringify(body) });
	const { token } = (await response.json()) as { token: string };
	return token;
}

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe("a function behind HTTP", () => {
	it("is given the request as API Gateway gives it", async () => {
		const response = await ask("/open/what%20ever?a=1&b=2&a=3", {
			method: "PUT",
			headers: { "Content-Type": "application/json", Cookie: "one=1; two=2", "X-Thing": "Y" },
			body: '{"text":"grüezi"}',
		});
		expect(response.status).toBe(200);
		const { event, remainingMs } = (await response.json()) as {
			event: APIGatewayProxyEventV2;
			remainingMs: number;
		};
		expect(event).toMatchObject({
			version: "2.0",
			routeKey: "ANY /open/{what}",
			rawPath: "/open/what%20ever",
			rawQueryString: "a=1&b=2&a=3",
			queryStringParameters: { a: "1,3", b: "2" },
			pathParameters: { what: "what ever" },
			cookies: ["one=1", "two=2"],
			headers: { "content-type": "application/json", "x-thing": "Y" },
			requestContext: { http: { method: "PUT", path: "/open/what%20ever" }, stage: "$default" },
			body: '{"text":"grüezi"}',
			isBase64Encoded: false,
		});
		expect(event.requestContext).not.toHaveProperty("authorizer");
		expect(remainingMs).toBeGreaterThan(0);
	});

	it.each([
		["a form", "application/x-www-form-urlencoded", Buffer.from("Body=hello")],
		["bytes that are no text", "application/json", Buffer.from([0xff, 0x00, 0xc3])],
	])("is given %s in Base64", async (_what, type, body) => {
		const response = await ask("/open/body", {
			method: "POST",
			headers: { "content-type": type },
			body,
		});
		const { event } = (await response.json()) as { event: object };
		expect(event).toMatchObject({ body: body.toString("base64"), isBase64Encoded: true });
	});

	it("answers with the status, headers, cookies and bytes that it says", async () => {
		const response = await ask("/open/created");
		expect(response.status).toBe(201);
		expect(response.headers.get("x-made")).toBe("yes");
		expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
		expect(await response.text()).toBe("bytes");
	});

	it.each(["throw", "crash", "forever", "block", "garble"])(
		"that does %s is answered for, and is there again",
		async (what) => {
			const started = performance.now();
			const response = await ask(`/open/${what}`);
			expect(response.status).toBe(500);
			expect(await response.json()).toEqual({ message: "Internal Server Error" });
			expect(performance.now() - started).toBeLessThan(4000); // its time limit is one second
			expect((await ask("/open")).status).toBe(200);
		},
	);

	it("has the variables of its settings, and none of this machine's", async () => {
		const { environment } = (await (await ask("/open")).json()) as {
			environment: Record<string, string>;
		};
		expect(environment).toMatchObject({
			TABLE_NAME: "earshot",
			POSTS_QUEUE_URL: `${cloud.endpoints.queues}/000000000000/posts.fifo`,
			CASE_PROCESS_ARN: expect.stringContaining(":stateMachine:case-resolution"),
			PAYLOADS_BUCKET: "payloads",
			SECRET_ID: "earshot",
			BUS_NAME: "earshot",
			PROCESSES_DIR: expect.stringMatching(/processes$/),
			AWS_REGION: "us-east-1",
			AWS_ENDPOINT_URL_DYNAMODB: cloud.endpoints.dynamodb,
			AWS_ENDPOINT_URL_SECRETS_MANAGER: cloud.endpoints.services,
			AWS_LAMBDA_FUNCTION_NAME: "answer",
		});
		expect(environment).not.toHaveProperty("PATH");
		expect(environment).not.toHaveProperty("SECRET_OF_THE_MACHINE");
		expect(environment).not.toHaveProperty("IDEAS_QUEUE_URL"); // it does not use that queue
	});

	it("logs lines of JSON to a file of its own", async () => {
		await ask("/open/logged");
		const file = join(home, "log", "answer.log");
		const lines = () =>
			readFileSync(file, "utf8")
				.trim()
				.split("\n")
				.map((line) => JSON.parse(line));
		await until(() => lines().some(({ message }) => message?.asked === "logged"));
		expect(lines().find(({ message }) => message?.asked === "logged")).toMatchObject({
			level: "INFO",
			requestId: expect.any(String),
		});
	});
});

describe("a route for people who are signed in", () => {
	const unauthorized = async (authorization?: string) => {
		const response = await ask("/closed/page", {
			headers: authorization === undefined ? {} : { authorization },
		});
		return [response.status, await response.json()];
	};
	const refused = [401, { message: "Unauthorized" }];

	it("refuses whoever has no token, or something else", async () => {
		expect(await unauthorized()).toEqual(refused);
		expect(await unauthorized("Bearer")).toEqual(refused);
		expect(await unauthorized("Bearer not.a.token")).toEqual(refused);
		expect(await unauthorized(`Basic ${btoa("admin:admin")}`)).toEqual(refused);
	});

	it("refuses a token with another signature, audience, algorithm or time", async () => {
		const token = await signIn();
		const [header = "", payload = ""] = token.split(".");
		const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
		const issuer = JSON.parse(readFileSync(join(home, "issuer.json"), "utf8"));
		const ours = await importJWK(issuer.privateKey, "ES256");
		const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
		const signed = (changes: object, key: Parameters<SignJWT["sign"]>[0] = ours) =>
			new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: "ES256" }).sign(key);
		const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");

		for (const bad of [
			await signed({}, stranger),
			await signed({ aud: "another" }),
			await signed({ iss: "another" }),
			await signed({ exp: 1 }),
			await signed({ exp: undefined }),
			`${none}.${payload}.`,
			`${header}.${Buffer.from(JSON.stringify({ ...claims, sub: "admin:ada" })).toString("base64url")}.${token.split(".")[2]}`,
		])
			expect(await unauthorized(`Bearer ${bad}`)).toEqual(refused);
		expect((await ask("/closed/page", bearer(await signed({})))).status).toBe(200);
	});

	it("hands the claims over as API Gateway renders them", async () => {
		const token = await signIn({ role: "product-manager", name: "Kim Sørensen" });
		const response = await ask("/closed/page", bearer(token));
		const { event } = (await response.json()) as {
			event: APIGatewayProxyEventV2WithJWTAuthorizer;
		};
		expect(event.requestContext.authorizer.jwt.claims).toMatchObject({
			sub: "product-manager:kim-sørensen",
			name: "Kim Sørensen",
			"cognito:groups": "[product-manager]",
			exp: expect.stringMatching(/^\d+$/),
		});
	});

	it("signs in only somebody at this machine, in a role that there is", async () => {
		const post = (body: string, headers: Record<string, string> = {}) =>
			new Promise<number | undefined>((resolve, reject) => {
				request(`${cloud.url}/auth/local`, { method: "POST", headers }, (response) => {
					response.resume();
					resolve(response.statusCode);
				})
					.on("error", reject)
					.end(body);
			});
		expect(await post('{"role":"owner"}')).toBe(400);
		expect(await post("not json")).toBe(400);
		expect(await post('{"role":"lead"}', { host: "rebound.example" })).toBe(403);
		expect(await post('{"role":"lead"}', { origin: "https://example.com" })).toBe(403);
		expect(await post('{"role":"lead"}', { "x-forwarded-for": "203.0.113.9" })).toBe(403);
		expect(await post('{"role":"lead"}')).toBe(200);
	});
});

describe("the front of the embedded cloud", () => {
	it("answers what it does not know, or cannot take, as API Gateway does", async () => {
		expect((await ask("/nothing/here.txt")).status).toBe(404);
		expect((await ask("/open", { method: "DELETE" })).status).toBe(404);
		const large = await ask("/open/large", { method: "POST", body: randomBytes(11 * 1024 * 1024) });
		expect(large.status).toBe(413);
		expect((await ask("/open/%E0%A4%A")).status).toBe(200); // wrongly encoded, and only text
	});

	it("shows the console, at any address of its own, and no file beside it", async () => {
		const page = await ask("/cases/7K3M-Q2ZD-04XW");
		expect(await page.text()).toContain("the console");
		expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
		expect(page.headers.get("x-content-type-options")).toBe("nosniff");
		const script = await ask("/app-1a2b3c4d.js");
		expect(script.headers.get("content-type")).toContain("javascript");
		expect(script.headers.get("cache-control")).toContain("immutable");
		for (const outside of ["/../issuer.json", "/%2e%2e/issuer.json", "/..%2fissuer.json"])
			expect(await (await ask(outside)).text()).not.toContain("privateKey");
	});

	it("runs a schedule on request, and says what is on its way", async () => {
		const run = await ask("/local/schedules/tick", { method: "POST" });
		expect(await run.json()).toEqual({ ok: true, result: null });
		expect((await ask("/local/schedules/answer", { method: "POST" })).status).toBe(404);
		expect(await (await ask("/local/in-flight")).json()).toEqual({
			queues: { posts: 0, ideas: 0, replies: 0 },
			deadLetters: { posts: 0, ideas: 0, replies: 0, facts: 0 },
			facts: 0,
			invocations: 0,
			idle: true,
		});
	});
});

describe("a second cloud", () => {
	it("says what to do when its port is taken", async () => {
		using other = temporaryHome();
		const blocker = createServer();
		await new Promise<void>((listening) => blocker.listen(0, "127.0.0.1", listening));
		const { port } = blocker.address() as { port: number };
		const refused = await startCloud(smallCloud(other.home, [], { port })).catch((error) => error);
		expect(refused).toBeInstanceOf(DomainError);
		expect(refused.message).toContain(`port ${port} is taken`);
		expect(refused.message).toContain("EARSHOT_PORT");
		await new Promise((closed) => blocker.close(closed));
		const started = await startCloud(smallCloud(other.home, [], { port })); // and lets go of what it held
		await started.stop();
	});

	it("is refused the folder of the first", async () => {
		const refused = await startCloud(smallCloud(home, [])).catch((error) => error);
		expect(refused).toBeInstanceOf(DomainError);
		expect(refused.message).toContain("another Earshot is running");
	});
});
