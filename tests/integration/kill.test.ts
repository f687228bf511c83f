import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "@jest/globals";
import { readFeed } from "../../lib/local/demonstration/feed.ts";
import { anEarshot, type Earshot } from "../factories/earshot.ts";

const running: Earshot[] = [];
afterEach(() => Promise.all(running.splice(0).map((one) => one.dispose())));

async function started(): Promise<Earshot> {
	const earshot = await anEarshot();
	running.push(earshot);
	await earshot.start("--empty");
	return earshot;
}

/**
 * Real words by forty authors; every fifth post answers an earlier one. None names an order: of two authors who name one
 * at the same moment, whoever is routed first opens the case (docs/adr/0003).
 */
function postsFile(earshot: Earshot, count: number): string {
	const texts = readFeed().flatMap((line) =>
		line.type === "post" && line.amplifies === undefined
			? [line.text.replaceAll(/P-\d{4}/g, "of mine")]
			: [],
	);
	const lines = texts.slice(0, count).map((text, index) =>
		JSON.stringify({
			id: `k-${index}`,
			text,
			author: { id: `author-${index % 40}`, name: `Author ${index % 40}` },
			...(index % 5 === 4 && { inReplyTo: `k-${Math.floor(index * 0.618)}` }),
		}),
	);
	const file = join(earshot.home, "..", `${earshot.home.split("/").at(-1)}.jsonl`);
	writeFileSync(file, lines.join("\n"));
	return file;
}

it("ends the same when it is killed at random moments and the posts are told again", async () => {
	const undisturbed = await started();
	const file = postsFile(undisturbed, 120);
	expect(await undisturbed.run("replay.ts", file, "--json")).toMatchObject({ status: 0, err: "" });
	const expected = await undisturbed.run("export.ts");
	expect(JSON.parse(expected.out.split("\n")[0] ?? "")).toMatchObject({ posts: 120 });

	expect(await undisturbed.run("replay.ts", file, "--json")).toMatchObject({ status: 0 });
	expect(await undisturbed.run("export.ts")).toEqual(expected);
	await undisturbed.stop();

	const killed = await started();
	for (let round = 0; round < 3; round += 1) {
		const replay = killed.begin("replay.ts", file, "--json");
		const over = once(replay, "close");
		await pause(150 + Math.random() * 1500);
		await killed.kill();
		await over;
		await killed.start("--empty");
	}
	expect(await killed.run("replay.ts", file, "--json")).toMatchObject({ status: 0 });
	const { out } = await killed.run("export.ts");
	expect(out.split("\n")).toEqual(expected.out.split("\n"));
}, 120_000);
