import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { worksIn } from "../../lib/cases/team.ts";
import { readHostedSignIn } from "../../lib/local/hosted-sign-in.ts";
import { type Front, startFront } from "../../lib/local/http-front.ts";
import { openIssuer, personOf } from "../../lib/local/issuer.ts";
import { type ManagedLogin, managedLogin } from "../factories/managed-login.ts";
import { ownerFiles } from "../factories/world.ts";

const home = mkdtempSync(join(tmpdir(), "earshot-front-"));
const consoleDir = join(home, "console");
const SCRIPT = "start();".repeat(500);
const ROWS = { items: Array.from({ length: 200 }, (_, index) => ({ id: `case-${index}` })) };

const targets = [
	{ functionName: "rows", route: { method: "ANY", path: "/api/{proxy+}", signedIn: true } },
] as const;

let login: ManagedLogin;
let local: Front;
let hosted: Front;
let token: string;

beforeAll(async () => {
	mkdirSync(consoleDir);
	writeFileSync(join(consoleDir, "index.html"), "<title>the console</title>");
	writeFileSync(join(consoleDir, "app-1a2b3c4d.js"), SCRIPT);
	writeFileSync(join(consoleDir, "icon.png"), Buffer.alloc(5000));
	writeFileSync(join(consoleDir, "icon.svg"), `<svg>${" ".repeat(2000)}</svg>`);
	login = await managedLogin();
	const issuer = await openIssuer(join(home, "issuer.json"));
	token = await issuer.tokenFor("agent", "Sam");
	const options = {
		...{ port: 0, targets, issuer, consoleDir, local: {} },
		invoke: async () => ({ ok: true, result: ROWS }) as const,
	};
	local = await startFront(options);
	hosted = await startFront({ ...options, signIn: login.config });
});

afterAll(async () => {
	await local.stop();
	await hosted.stop();
	await login.stop();
	rmSync(home, { recursive: true });
});

interface Answer {
	readonly status: number | undefined;
	readonly headers: IncomingMessage["headers"];
	readonly body: Buffer;
}

/** The bytes as they came: `fetch` would unpack them. */
const ask = (path: string, headers: Record<string, string> = {}, front = local): Promise<Answer> =>
	new Promise((resolve, reject) => {
		get(front.url + path, { headers }, async (response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of response) chunks.push(chunk);
			const { statusCode: status } = response;
			resolve({ status, headers: response.headers, body: Buffer.concat(chunks) });
		}).on("error", reject);
	});

describe("what the front sends", () => {
	it("is as small as the client can read", async () => {
		const packed = await ask("/app-1a2b3c4d.js", { "accept-encoding": "gzip, deflate, br" });
		expect(packed.headers).toMatchObject({ "content-encoding": "br", vary: "accept-encoding" });
		expect(brotliDecompressSync(packed.body).toString()).toBe(SCRIPT);
		expect(packed.headers["content-length"]).toBe(String(packed.body.length));
		const zipped = await ask("/app-1a2b3c4d.js", { "accept-encoding": "gzip, br;q=0" });
		expect(zipped.headers["content-encoding"]).toBe("gzip");
		expect(gunzipSync(zipped.body).toString()).toBe(SCRIPT);
		expect((await ask("/icon.svg", { "accept-encoding": "*" })).headers).toMatchObject({
			"content-encoding": "br",
		});
	});

	it.each([
		["to a client that unpacks nothing", "/app-1a2b3c4d.js", ""],
		["to a client that refuses", "/app-1a2b3c4d.js", "identity, br;q=0, gzip;q=0"],
		["when it is small", "/", "br"],
		["when it is a picture", "/icon.png", "br"],
	])("is as it is %s", async (_why, path, accepted) => {
		const { headers, body } = await ask(path, { "accept-encoding": accepted });
		expect(headers["content-encoding"]).toBeUndefined();
		expect(headers["content-length"]).toBe(String(body.length));
	});

	it("is small too when the API says it", async () => {
		const { headers, body } = await ask("/api/rows", {
			...{ authorization: `Bearer ${token}`, "accept-encoding": "br" },
		});
		expect(headers["content-encoding"]).toBe("br");
		expect(JSON.parse(brotliDecompressSync(body).toString())).toEqual(ROWS);
	});

	it("is not sent again to who has it, in whichever form they have it", async () => {
		for (const accepted of ["", "br", "gzip"]) {
			const sent = { "accept-encoding": accepted };
			const first = await ask("/app-1a2b3c4d.js", sent);
			const etag = String(first.headers.etag);
			const again = await ask("/app-1a2b3c4d.js", { ...sent, "if-none-match": `"x", ${etag}` });
			expect(again.status).toBe(304);
			expect(again.body).toHaveLength(0);
			expect(again.headers).toMatchObject({
				"cache-control": expect.stringContaining("immutable"),
			});
		}
		const page = await ask("/inbox");
		expect(page.headers["cache-control"]).toBe("no-cache");
		const known = { "if-none-match": String(page.headers.etag) };
		expect((await ask("/inbox", known)).status).toBe(304);
		writeFileSync(join(consoleDir, "index.html"), "<title>the next console</title>");
		expect((await ask("/inbox", known)).status).toBe(200);
	});
});

describe("what the console is told of where it runs", () => {
	it("is nothing here, where everybody is believed", async () => {
		const { status, headers, body } = await ask("/config.json");
		expect([status, headers["content-type"]]).toEqual([200, "application/json"]);
		expect(JSON.parse(body.toString())).toEqual({});
		expect(headers["content-security-policy"]).toContain("connect-src 'self';");
	});

	it("is the sign-in of a deployment, where there is one; the page may then ask there", async () => {
		const { headers, body } = await ask("/config.json", {}, hosted);
		expect(JSON.parse(body.toString())).toEqual(login.config);
		expect(headers["content-security-policy"]).toContain(
			`connect-src 'self' ${login.config.signIn};`,
		);
	});

	it.each(["", "null", "{}", '{"issuer":1,"signIn":"a","clientId":"b"}'])(
		"is refused when it is %j, saying what to do",
		(text) => {
			expect(() => readHostedSignIn(text)).toThrow(/config\.json/);
		},
	);
});

describe("who one is here without a name", () => {
	it.each(["agent", "lead", "admin"])("is somebody of a team, as the role %s", (role) => {
		const { name } = personOf(JSON.stringify({ role }));
		expect(worksIn(ownerFiles.rules.teams, `${role}:${name.toLowerCase()}`)).toBe(true);
	});
});

describe("a token of a deployment's sign-in", () => {
	const status = async (bearer: string, front = hosted) =>
		(await ask("/api/rows", { authorization: `Bearer ${bearer}` }, front)).status;

	it("is taken where that sign-in is, as is one of this machine, and nowhere else", async () => {
		const good = await login.tokenFor("sam");
		expect(await status(good)).toBe(200);
		expect(await status(token)).toBe(200);
		expect(await status(good, local)).toBe(401);
	});

	it("of another console, another pool, an earlier time or another key is refused", async () => {
		for (const bad of [
			await login.tokenFor("sam", { aud: "another" }),
			await login.tokenFor("sam", { iss: "https://another.example" }),
			await login.tokenFor("sam", { exp: 1 }),
			`${await login.tokenFor("sam")}x`,
			"nothing",
		])
			expect(await status(bad)).toBe(401);
	});
});
