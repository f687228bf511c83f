/** `npm start`: Earshot whole, on this machine. `--empty` starts without the demonstration, `--reset` begins anew. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DomainError } from "../lib/kernel/errors.ts";
import { type Cloud, startCloud } from "../lib/local/cloud.ts";
import { type Asked, compare, type Ended } from "../lib/local/demonstration/expectations.ts";
import { readFeed } from "../lib/local/demonstration/feed.ts";
import { momentOf, play } from "../lib/local/demonstration/play.ts";
import { type Visitor, visit } from "../lib/local/demonstration/visitor.ts";
import { readHostedSignIn } from "../lib/local/hosted-sign-in.ts";
import { buildConsole, CONSOLE } from "./build-console.ts";

// as Lambda does
process.env["TZ"] = "UTC";

const root = fileURLToPath(new URL("..", import.meta.url));
// set to nothing is not set: else the data would lie among whatever is in the folder one stands in
const home = resolve(process.env["EARSHOT_HOME"] || join(root, ".earshot"));
const port = Number(process.env["EARSHOT_PORT"] || 4000);

/** The signed webhook of the embedded cloud; it listens on the loopback address only. */
const WEBHOOK_SECRET = "whsec_ZWFyc2hvdC1sb2NhbC1zdGFuZGFyZC13ZWJob29r";

/** What a stack's `/config.json` says: people then sign in there, as they do in AWS. */
const signInOf = process.env["EARSHOT_SIGN_IN"];

const { values } = parseArgs({
	options: { empty: { type: "boolean" }, reset: { type: "boolean" } },
});

/** Looks this often, in milliseconds, whether everything has come to rest. */
const LOOK_EVERY = 40;

async function rest(cloud: Cloud): Promise<void> {
	for (let quiet = 0; quiet < 2; quiet = (await cloud.idle()) ? quiet + 1 : 0)
		await pause(LOOK_EVERY);
}

/** How far the play has come, and the moment at which it is to end. */
interface Place {
	readonly line: number;
	readonly endsAt: string;
}

const placeFile = join(home, "demonstration.json");

function readPlace(): Place {
	if (!existsSync(placeFile)) return { line: 0, endsAt: new Date().toISOString() };
	return JSON.parse(readFileSync(placeFile, "utf8")) as Place;
}

/** Writes beside and renames, so that a kill leaves the old place or the new one. */
function keepPlace(place: Place): void {
	writeFileSync(`${placeFile}.new`, JSON.stringify(place));
	renameSync(`${placeFile}.new`, placeFile);
}

async function playDemonstration(cloud: Cloud, kept: Place): Promise<void> {
	const lines = readFeed();
	console.log("\nPlaying two days of Petrel Mobile …");
	await play(
		{
			url: cloud.url,
			webhookSecret: WEBHOOK_SECRET,
			setTime: async (at) => cloud.setTime(at),
			rest: () => rest(cloud),
			keepPlace: async (line) => keepPlace({ ...kept, line }),
			tell: (played, of) => {
				if (process.stdout.isTTY) process.stdout.write(`\r${played} of ${of}`);
			},
		},
		lines,
		kept.endsAt,
		kept.line,
	);
	await summarise(await visit(cloud.url, "admin:ada"));
}

async function summarise(admin: Visitor): Promise<void> {
	const posts = await admin.all<Ended>("/api/posts?limit=100");
	const rows = await admin.all<{ id: string; title: string; votes: number }>(
		"/api/ideas?sort=votes&limit=100",
	);
	const asked = await Promise.all(
		rows.map(async ({ id }): Promise<Asked> => {
			const idea = await admin.get<Record<"votes" | "suggestions", { postKey?: string }[]>>(
				`/api/ideas/${id}`,
			);
			const both = [...idea.votes, ...idea.suggestions];
			return { id, postKeys: both.flatMap(({ postKey }) => postKey ?? []) };
		}),
	);
	const { expected, met, inReview, missed } = compare(readFeed(), posts, asked);
	const open = await admin.all<{ due?: { at: string; atRiskAt: string } }>(
		"/api/cases?view=all&status=new,open,pending,on-hold&limit=100",
	);
	const now = new Date().toISOString();
	const late = open.filter(({ due }) => due !== undefined && due.at <= now).length;
	const atRisk = open.filter(({ due }) => due !== undefined && due.atRiskAt <= now).length - late;
	const ledger = await admin.all<{ balanced: boolean }>("/api/ledger?limit=100");
	const count = (kind: string) => posts.filter(({ disposition }) => disposition === kind).length;
	const caseOf = (key: string) => posts.find((post) => post.key === key)?.caseId ?? "none";

	console.log(`\n
heard ${posts.length}   cases ${count("case")}   attached ${count("attached")}   ideas ${rows.length}   in review ${count("review")}   reach ${count("amplification")}
open cases ${open.length}, of which ${atRisk} at risk and ${late} late
where the feed expects its posts: ${met} of ${expected}, ${inReview} wait in review, ${missed.length} elsewhere
the ledger ${ledger.every(({ balanced }) => balanced) ? "balances" : "DOES NOT BALANCE"}

Four places to look:
  the first call from Leeds  /api/cases/${caseOf("x:simulated:leeds-01")}
  the viral case             /api/cases/${caseOf("x:simulated:dex")}
  the top idea               /api/ideas/${rows[0]?.id} (${rows[0]?.votes} votes: ${rows[0]?.title})
  Maya                       /api/cases/${caseOf("form:simulated:maya-form")}`);
	if (process.env["EARSHOT_MISSED"] !== undefined) console.table(missed);
}

/** Stops once, whatever asks for it. */
function stopOn(cloud: Cloud): void {
	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		await cloud.stop();
		process.exit(0);
	};
	process.on("SIGINT", stop);
	process.on("SIGTERM", stop);
	// the launcher is gone: so are we
	process.on("disconnect", () => process.exit(1));
}

try {
	if (values.reset) rmSync(home, { recursive: true, force: true });
	mkdirSync(home, { recursive: true });
	const place = readPlace();
	const next = values.empty ? undefined : readFeed()[place.line];
	buildConsole();
	const cloud = await startCloud({
		...(next && { startsAt: momentOf(next.at, place.endsAt) }),
		...(signInOf !== undefined && { signIn: readHostedSignIn(signInOf) }),
		home,
		port,
		consoleDir: CONSOLE,
		processesDir: process.env["EARSHOT_PROCESSES"] ?? join(root, "processes"),
		secret: {
			connections: {
				simulated: { kind: "simulated" },
				standard: { kind: "webhook", secrets: [WEBHOOK_SECRET] },
			},
		},
	});
	stopOn(cloud);
	console.log(`Earshot is at ${cloud.url}

Sign in as agent, lead, product-manager or admin:
  curl -X POST ${cloud.url}/auth/local -H 'content-type: application/json' -d '{"role":"agent","name":"sam"}'
Its data is in ${home}. Ctrl-C stops it; start it again and it goes on where it was.`);
	if (next) await playDemonstration(cloud, place);
} catch (error) {
	console.error(error instanceof DomainError ? error.message : error);
	process.exit(1);
}
