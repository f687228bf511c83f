/**
 * What Earshot costs in AWS: every call of a replay of 1,000 posts, 10 % of which become cases, at list prices; what it
 * costs when nothing happens; and how both grow. `--thousands` replays more.
 */
import { parseArgs } from "node:util";
import { FUNCTIONS, type FunctionName, QUEUES, STREAM } from "../lib/infra/settings.ts";
import { add, meter, type Units } from "./capacity.ts";
import { print } from "./figure.ts";
import { AS_OF, type Bill, PRICES, type PriceName, REGION, totalOf, usdOf } from "./prices.ts";
import { type Replayed, replayPosts } from "./replay-posts.ts";

const { values } = parseArgs({ options: { thousands: { type: "string", default: "1" } } });

/** Milliseconds that Lambda waits for one call of AWS, and computes for one record: assumed on the safe side. */
const CALL_MS = 6;
const RECORD_MS = 15;

/**
 * Bytes that one run leaves in the log: a line of some 170 with name and duration, and 26 that CloudWatch adds. What Lambda
 * itself has to say of a run that went well is not written (`SystemLogLevel.WARN`).
 */
const LOG_BYTES = 200;

/** The billed states behind each step of the case process: the step, and the choice that follows a look. */
const STATES_OF_STEP: Readonly<Record<string, number>> = {
	await: 1,
	close: 1,
	"look-again": 2,
};

const MONTH_SECONDS = 30 * 86_400;

function billOf({ calls, runs, posts }: Replayed) {
	const table = meter();
	let units: Units = { read: 0, write: 0, indexes: 0 };
	const count = { sqsFifo: 0, eventBridge: 0, s3Put: 0, secretRead: 0 };
	const callsOf = new Map<string, number>();
	for (const { fn, target, body } of calls) {
		callsOf.set(fn, (callsOf.get(fn) ?? 0) + 1);
		const [service = "", operation = ""] = target.split(".");
		// what a channel would be told, the simulated one writes down
		if (body.includes('"OUTBOX#')) continue;
		if (service === "DynamoDB_20120810")
			units = add(units, table.call(operation, JSON.parse(body)));
		else if (service === "AmazonSQS") count.sqsFifo += Math.ceil(body.length / 65_536);
		else if (service === "AWSEvents") count.eventBridge += JSON.parse(body).Entries.length;
		else if (service === "secretsmanager") count.secretRead += 1;
		else if (service === "") count.s3Put += 1;
	}
	let seconds = 0;
	for (const [name, settings] of Object.entries(FUNCTIONS)) {
		const ours = runs.filter(({ fn }) => fn === name);
		const records = ours.reduce((sum, run) => sum + run.records, 0);
		const ms = (callsOf.get(name) ?? 0) * CALL_MS + records * RECORD_MS;
		seconds += (ms / 1_000) * (settings.memoryMiB / 1_024);
		// a batch is received and deleted
		if (settings.trigger.kind === "queue") count.sqsFifo += 2 * ours.length;
	}
	const states = runs.reduce((sum, { step }) => sum + (step ? (STATES_OF_STEP[step] ?? 0) : 0), 0);
	const requests = runs.filter(({ fn }) => FUNCTIONS[fn as FunctionName].trigger.kind === "http");
	const { items, entries } = table.stored();
	const bill: Bill = {
		dynamodbWrite: units.write,
		dynamodbRead: units.read,
		lambdaRequest: runs.length,
		lambdaTime: seconds,
		stepFunctions: states,
		...count,
		httpApi: requests.length,
		cloudFront: requests.length,
		dataOut: requests.reduce((sum, { answered = 0 }) => sum + answered, 0) / 1e9,
		logs: (runs.length * LOG_BYTES) / 1e9,
		dynamodbStorage: (items + entries) / 1e9,
		dynamodbRecovery: items / 1e9,
	};
	const perThousand: Bill = Object.fromEntries(
		Object.entries(bill).map(([name, value]) => [name, value / (posts / 1_000)]),
	);
	return { bill: perThousand, units, bytes: items + entries, written: table.written() };
}

/** Long polls that Lambda keeps open on each queue, of 20 seconds each. */
const POLLS_AT_ONCE = 5;
const POLL_SECONDS = 20;

/** What a month costs in which nobody says anything; without the dashboard, of which an account has three for nothing. */
function idleBill(): Bill {
	const schedules = Object.values(FUNCTIONS).flatMap(({ trigger, memoryMiB }) =>
		trigger.kind === "schedule" ? [{ runs: MONTH_SECONDS / trigger.everySeconds, memoryMiB }] : [],
	);
	const runs = schedules.reduce((sum, one) => sum + one.runs, 0);
	const gbSeconds = schedules.reduce(
		(sum, one) => sum + one.runs * 0.1 * (one.memoryMiB / 1_024),
		0,
	);
	return {
		sqsFifo: (Object.keys(QUEUES).length * POLLS_AT_ONCE * MONTH_SECONDS) / POLL_SECONDS,
		scheduler: runs,
		lambdaRequest: runs,
		lambdaTime: gbSeconds,
		// each run asks the table a handful of questions, and finds nothing
		dynamodbRead: runs * 10,
		// functions keep the secret for five minutes
		secretRead: MONTH_SECONDS / 300,
		logs: (runs * LOG_BYTES) / 1e9,
		alarm: 10,
		secret: 1,
	};
}

function printBill(title: string, bill: Bill): void {
	console.log(`\n${title}, at list prices of ${REGION} on ${AS_OF}, without free tiers`);
	const lines = Object.entries(bill).sort(
		([one, a], [other, b]) => usdOf(other as PriceName, b) - usdOf(one as PriceName, a),
	);
	console.table(
		lines.map(([name, units]) => {
			const { usd, per, unit, source, checked } = PRICES[name as PriceName];
			return {
				what: unit,
				count: Number(units.toPrecision(4)),
				price: `$${usd} per ${per === 1 ? "one" : "million"}`,
				usd: usdOf(name as PriceName, units).toFixed(5),
				checked,
				source: source.replace("https://", ""),
			};
		}),
	);
}

/** Cost of a month by its posts, each line a tenfold. */
function printGrowth(perThousand: number, idle: number): void {
	console.log("\nA month, by its posts");
	for (let posts = 1_000; posts <= 1_000_000_000; posts *= 10) {
		const usd = idle + (posts / 1_000) * perThousand;
		const bar = "█".repeat(Math.max(1, Math.round(6 * Math.log10(usd))));
		console.log(
			`${posts.toLocaleString("en").padStart(13)}  $${usd.toLocaleString("en", { maximumFractionDigits: 2 }).padStart(10)}  ${bar}`,
		);
	}
}

const replayed = await replayPosts(Number(values.thousands));
const { bill, units, bytes, written } = billOf(replayed);
const idle = idleBill();
printBill(`1,000 posts, ${replayed.cases / Number(values.thousands)} of them cases`, bill);
console.log("\nWrite units a post, by what is written");
console.table(
	written
		.slice(0, 14)
		.map(([item, count]) => ({ item, units: Number((count / replayed.posts).toPrecision(3)) })),
);
printBill("A month in which nothing happens", idle);
printGrowth(totalOf(bill), totalOf(idle));
console.log("");
print([
	{ what: "1,000 posts", value: totalOf(bill), unit: "$", budget: 0.03 },
	{ what: "a month idle", value: totalOf(idle), unit: "$", budget: 3 },
	{
		what: "the dashboard, beyond an account's three free ones",
		value: PRICES.dashboard.usd,
		unit: "$",
	},
	{ what: `one of the ${PRICES.person.unit}`, value: PRICES.person.usd, unit: "$" },
	{ what: "write units a post", value: units.write / replayed.posts, unit: "WRU" },
	{ what: "of these, in indexes", value: units.indexes / replayed.posts, unit: "WRU" },
	{ what: "read units a post", value: units.read / replayed.posts, unit: "RRU" },
	{ what: "kept of a post", value: bytes / replayed.posts, unit: "bytes" },
	{
		what: "states a case",
		value: (bill.stepFunctions ?? 0) / (replayed.cases / Number(values.thousands)),
		unit: "",
	},
	{ what: "records wait for company", value: STREAM.windowSeconds, unit: "s" },
]);
process.exit();
