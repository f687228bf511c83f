/**
 * `npm run republish -- --since 2026-11-21 [--stack FILE] [--announce]`: reads the facts that were written since then, builds
 * anew whatever view is missing or behind, and finishes whatever was begun. Run again, it changes nothing. `--stack` names a
 * file with the outputs of a stack in AWS; without it, the Earshot that runs here is meant.
 */
import { parseArgs } from "node:util";
import { main } from "./client.ts";
import { republishFacts } from "./republish-facts.ts";
import { enterStack } from "./stack.ts";

await main(async () => {
	const { values } = parseArgs({
		options: {
			since: { type: "string" },
			stack: { type: "string" },
			announce: { type: "boolean", default: false },
		},
	});
	const time = Date.parse(values.since ?? "");
	if (Number.isNaN(time))
		throw new Error("say since when: --since 2026-11-21, or --since 2026-11-21T09:30:00Z");
	await enterStack(values.stack);
	let shown = 0;
	const { facts, ideas, failed } = await republishFacts({
		since: new Date(time).toISOString(),
		announces: values.announce,
		tell(count) {
			if (count < shown + 500) return;
			shown = count;
			console.error(`${count} facts so far`);
		},
	});
	console.log(`${facts} facts were published again, ${ideas} ideas counted anew.`);
	for (const { key, error } of failed)
		console.error(`${key.pk} ${key.sk}: ${error instanceof Error ? error.message : error}`);
	if (failed.length > 0) {
		console.error(`${failed.length} failed; mend what they name, and run this again.`);
		process.exitCode = 1;
	}
});
