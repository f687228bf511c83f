/**
 * `node bin/screenshots.ts`: pictures of the console for docs/images, taken from the demonstration as `npm start` plays
 * it. Plays it first when nothing runs at EARSHOT_URL.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser, type Person, sitDown, type WindowName } from "../tests/e2e/browser.ts";
import { openDesk } from "../tests/e2e/desk.ts";
import { anEarshot } from "../tests/factories/earshot.ts";
import { buildConsole } from "./build-console.ts";

const FOLDER = join(fileURLToPath(new URL("..", import.meta.url)), "docs", "images");
const SAM: Person = { role: "agent", name: "Sam" };
const PAT: Person = { role: "product-manager", name: "Pat" };

interface Picture {
	readonly name: string;
	readonly person: Person;
	readonly path: string;
	/** What stands there when the page is whole. */
	readonly whole: string;
	readonly window?: WindowName;
	readonly scheme?: "light" | "dark";
}

interface CaseLine {
	readonly id: string;
	readonly post?: { readonly text: string };
}

async function picturesOf(url: string): Promise<Picture[]> {
	const desk = await openDesk(url);
	const { items: cases } = await desk.get<{ items: CaseLine[] }>(
		"/api/cases?status=new,open,pending,on-hold,resolved,closed&limit=100",
	);
	// the story's order: several channels, one customer
	const maya = cases.find(({ post }) => post?.text.includes("P-7741"))?.id ?? cases[0]?.id;
	const { items } = await desk.get<{ items: { id: string }[] }>("/api/ideas?sort=votes&limit=1");
	const agent = { person: SAM };
	const manager = { person: PAT };
	const thread = ".thread article";
	return [
		{ ...agent, name: "inbox", path: "/inbox", whole: ".case-line" },
		{ ...agent, name: "inbox-dark", path: "/inbox", whole: ".case-line", scheme: "dark" },
		{ ...agent, name: "case", path: `/cases/${maya}`, whole: thread },
		{ ...agent, name: "case-dark", path: `/cases/${maya}`, whole: thread, scheme: "dark" },
		{ ...agent, name: "doubt", path: "/posts?disposition=review", whole: ".post-line" },
		{ ...manager, name: "backlog", path: "/backlog/ideas", whole: ".idea-line" },
		{ ...manager, name: "idea", path: `/ideas/${items[0]?.id}`, whole: ".idea" },
		{ ...agent, name: "phone-inbox", path: "/inbox", whole: ".case-line", window: "390 px" },
		{ ...agent, name: "phone-case", path: `/cases/${maya}`, whole: thread, window: "390 px" },
	];
}

/** An Earshot that has played the demonstration: the one that runs, or one of its own. */
async function stage(): Promise<{ readonly url: string; readonly leave: () => Promise<void> }> {
	const running = process.env["EARSHOT_URL"];
	if (running !== undefined) return { url: running, leave: async () => {} };
	const earshot = await anEarshot();
	await earshot.start();
	// the last scene's last words are heard when nothing more comes
	for (let before = -1, heard = 0; before !== heard || heard < 200; ) {
		await new Promise((later) => setTimeout(later, 8000));
		// the demonstration has a time of its own, in which a token soon ends
		const desk = await openDesk(earshot.url);
		before = heard;
		const { items } = await desk.get<{
			items: { disposed: Record<string, number> }[];
		}>("/api/ledger?limit=100");
		heard = items
			.flatMap(({ disposed }) => Object.values(disposed))
			.reduce((sum, count) => sum + count, 0);
	}
	return { url: earshot.url, leave: () => earshot.dispose() };
}

buildConsole();
mkdirSync(FOLDER, { recursive: true });
const { url, leave } = await stage();
const browser = await openBrowser();
try {
	for (const { name, person, path, whole, window, scheme } of await picturesOf(url)) {
		const { page, context } = await sitDown(browser, url, person, path, {
			...(window && { window }),
			...(scheme && { scheme }),
		});
		await page.locator(whole).first().waitFor();
		await page.waitForTimeout(700);
		await page.screenshot({ path: join(FOLDER, `${name}.png`) });
		console.log(`docs/images/${name}.png`);
		await context.close();
	}
} finally {
	await browser.close();
	await leave();
}
