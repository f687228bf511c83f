/**
 * From the webhook to the visible case: 50 signed posts a second for 60 seconds (`--rate`, `--seconds`) into Earshot as
 * `npm start` runs it; one post in five complains. Nothing may be lost.
 */
import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { postKeyOf } from "../lib/posts/post.ts";
import { anEarshot } from "../tests/factories/earshot.ts";
import { type Figure, print, quantile } from "./figure.ts";

const COMPLAINTS = [
	"my order never arrived and nobody answers your phone, this is the third time I write",
	"you charged me twice for the same bill and the refund you promised still has not come",
	"the router is broken again, no internet since monday and I work from home",
];
/** A post tells its case once the case is visible; it is asked this often, so that asking is not the load. */
const LOOK_EVERY_MS = 50;

const OTHERS = [
	"lovely morning by the harbour, the petrels are back on the cliff",
	"thank you so much, the engineer was brilliant and it works great now",
	"half time and still nil nil, cold tea in hand",
	"the new shop on the high street opens on friday they say",
];
const SECRET = "whsec_ZWFyc2hvdC1sb2NhbC1zdGFuZGFyZC13ZWJob29r";

const { values } = parseArgs({
	options: { rate: { type: "string", default: "50" }, seconds: { type: "string", default: "60" } },
});
const [rate, seconds] = [Number(values.rate), Number(values.seconds)];

const earshot = await anEarshot();
try {
	await earshot.start("--empty");
	print(await measure());
} finally {
	await earshot.dispose();
}

async function measure(): Promise<Figure[]> {
	const { token } = (await (
		await fetch(`${earshot.url}/auth/local`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ role: "admin" }),
		})
	).json()) as { token: string };
	const signedIn = { headers: { authorization: `Bearer ${token}` } };

	const waits: Promise<number>[] = [];
	const began = performance.now();
	const total = rate * seconds;
	for (let number = 0; number < total; number += 1) {
		const due = began + (number * 1000) / rate;
		if (due > performance.now()) await pause(due - performance.now());
		const complains = number % 5 === 0;
		const sent = performance.now();
		const accepted = tell(number, complains);
		if (complains)
			waits.push(
				accepted.then(async () => {
					const key = postKeyOf("webhook", "standard", `bench-${number}`);
					const path = `${earshot.url}/api/posts/${encodeURIComponent(key)}`;
					for (;;) {
						await pause(LOOK_EVERY_MS);
						const found = await fetch(path, signedIn);
						const { dispositions = [] } = (await found.json()) as {
							dispositions?: { caseId?: string }[];
						};
						if (dispositions.at(-1)?.caseId !== undefined) return performance.now() - sent;
						if (performance.now() - sent > 60_000) return Number.POSITIVE_INFINITY;
					}
				}),
			);
		else waits.push(accepted.then(() => Number.NaN));
	}
	const told = performance.now() - began;
	const latencies = (await Promise.all(waits)).filter((ms) => !Number.isNaN(ms));
	const lost = latencies.filter((ms) => !Number.isFinite(ms)).length;

	const { out } = await earshot.run("export.ts");
	const [summary = "{}"] = out.split("\n");
	const { posts = 0 } = JSON.parse(summary) as { posts?: number };
	return [
		{ what: "posts told a second", value: (total / told) * 1000, unit: "/s" },
		{ what: "webhook to visible case, median", value: quantile(latencies, 0.5), unit: "ms" },
		{
			what: "webhook to visible case, p95",
			value: quantile(latencies, 0.95),
			unit: "ms",
			budget: 500,
		},
		{ what: "webhook to visible case, longest", value: Math.max(...latencies), unit: "ms" },
		{ what: "posts lost", value: total - posts + lost, unit: "posts", budget: 0 },
	];
}

async function tell(number: number, complains: boolean): Promise<void> {
	const texts = complains ? COMPLAINTS : OTHERS;
	const body = JSON.stringify({
		type: "feedback.created",
		timestamp: new Date().toISOString(),
		data: {
			id: `bench-${number}`,
			text: `${texts[number % texts.length]} (${number})`,
			author: { id: `author-${number}` },
		},
	});
	const id = randomUUID();
	const timestamp = String(Math.floor(Date.now() / 1000));
	const signature = createHmac("sha256", Buffer.from(SECRET.slice(6), "base64"))
		.update(`${id}.${timestamp}.${body}`)
		.digest("base64");
	const response = await fetch(`${earshot.url}/hooks/standard`, {
		method: "POST",
		headers: {
			"content-type": "application/json",
			"webhook-id": id,
			"webhook-timestamp": timestamp,
			"webhook-signature": `v1,${signature}`,
		},
		body,
	});
	if (!response.ok) throw new Error(`post ${number}: ${response.status} ${await response.text()}`);
}
