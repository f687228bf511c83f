import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { seriousIn } from "./axe.ts";
import { type Person, tokenFor } from "./browser.ts";
import {
	desk,
	earshot,
	goAway,
	INES,
	openOffice,
	SAM,
	sit as sitAnywhere,
	windows,
} from "./office.ts";

openOffice();

/** Somebody sits down at a case. */
async function sit(...at: Parameters<typeof sitAnywhere>) {
	const seat = await sitAnywhere(...at);
	await seat.page.locator(".composer").waitFor();
	return seat;
}

interface Detail {
	readonly case: { readonly status: string; readonly mergedInto?: string };
	readonly events: readonly { readonly events: readonly { readonly type: string }[] }[];
	readonly ideas: readonly { readonly ideaId: string; readonly title?: string }[];
	readonly merged: readonly { readonly id: string }[];
}
const caseOf = (id: string) => desk.get<Detail>(`/api/cases/${id}`);
const happened = async (id: string) =>
	(await caseOf(id)).events.flatMap(({ events }) => events.map(({ type }) => type));
const told = async (person: Person) => {
	const response = await fetch(`${earshot.url}/api/notifications`, {
		headers: { authorization: `Bearer ${await tokenFor(earshot.url, person)}` },
	});
	return ((await response.json()) as { items: { kind: string; caseId: string }[] }).items;
};

let scenario = 0;
const author = (name: string): string => {
	scenario += 1;
	return `${name}-${scenario}`;
};
const field = (page: Page) => page.locator(".composer-field");
const words = (page: Page) => field(page).inputValue();

/** What a reader of screens or of small print would stumble over. */
async function flaws(page: Page): Promise<string[]> {
	const wide = await page.evaluate<string[]>(
		"document.documentElement.scrollWidth > window.innerWidth ? ['wider than the window'] : []",
	);
	return [...(await seriousIn(page)), ...wide];
}

describe.each(windows)("at %s", (window) => {
	it("two cases are merged by keys, go on as one, and go their own ways again", async () => {
		const [one, two] = [
			await desk.aCase("My parcel never arrived, where is it?", author("merged")),
			await desk.aCase("My order has not come either!", author("goes-on")),
		];
		const { page, press, type } = await sit(SAM, `/cases/${one}`, { window });
		await press("m");
		await page.locator(".palette-input:focus").waitFor();
		await type(two);
		await page.getByRole("option").getByText(two).first().waitFor();
		await press("Enter");

		await page.waitForURL(`**/cases/${two}`);
		await page.getByText("My parcel never arrived").waitFor();
		await page.getByText("My order has not come either!").waitFor();
		expect((await caseOf(two)).merged).toMatchObject([{ id: one }]);

		await page.goto(`${earshot.url}/cases/${one}`);
		const undo = page.locator(".merged-banner").getByRole("button", { name: "Undo the merge" });
		await undo.waitFor();
		expect(await field(page).count()).toBe(0);
		expect(await flaws(page)).toEqual([]);
		await undo.focus();
		await press("Enter");
		await field(page).waitFor();
		expect((await caseOf(one)).case).not.toHaveProperty("mergedInto");
		expect((await caseOf(two)).merged).toEqual([]);
	}, 60_000);
});

it("a reply is begun on one device, sent from another, and taken back after that one is shut", async () => {
	const id = await desk.aCase("The app logs me out every five minutes.", author("devices"));
	const first = await sit(SAM, `/cases/${id}`, { window: "390 px" });
	await first.press("r");
	await first.type("/sor");
	await first.page.getByRole("option", { name: /sorry/ }).waitFor();
	await first.press("Enter");
	expect(await words(first.page)).toMatch(/^Hi devices-\d+, I am sorry/);
	await first.page.locator('[data-draft="kept"]').waitFor({ state: "attached" });

	const second = await sit(SAM, `/cases/${id}#reply`, { window: "390 px" });
	await desk.until(async () => (await words(second.page)).startsWith("Hi devices"));
	await second.type(" Too early.");
	await second.press("Control+Enter");
	await desk.until(async () => (await happened(id)).includes("reply-planned"));
	await desk.until(async () => (await words(first.page).catch(() => "gone")) !== "gone");
	await goAway(second);

	const line = first.page.locator(".leaving");
	await line.getByText("Too early.").waitFor();
	expect(await flaws(first.page)).toEqual([]);
	await first.press("Escape", "u");
	await line.waitFor({ state: "detached" });
	expect(await happened(id)).toContain("reply-taken-back");
	await desk.until(async () => (await words(first.page)).endsWith("Too early."));

	// what was sent from here and taken back does not come back by itself
	await first.press("Control+Enter");
	await line.getByText("goes out in").waitFor();
	await first.page.waitForTimeout(2500);
	await first.press("u");
	await desk.until(async () => (await words(first.page)).endsWith("Too early."));
	await line.waitFor({ state: "detached" });
	await first.page.waitForTimeout(2500);
	expect(await line.count()).toBe(0);
}, 60_000);

it("two colleagues see each other within two seconds, and a mention reaches who is named", async () => {
	const id = await desk.aCase("Why was I charged twice this month?", author("together"));
	const sam = await sit(SAM, `/cases/${id}`);
	const ines = await sit(INES, `/cases/${id}`);
	const line = sam.page.locator(".others-line");
	const began = performance.now();
	await line.getByText("Inês Duarte also here").waitFor();
	expect(performance.now() - began).toBeLessThan(2500);

	await ines.press("n");
	await ines.type("@sa");
	await line.getByText("Inês Duarte writing").waitFor();
	await ines.press("Enter");
	await ines.type("can you look at this?");
	expect(await flaws(sam.page)).toEqual([]);
	await ines.press("Control+Enter");
	await desk.until(async () =>
		(await told(SAM)).some(({ kind, caseId }) => kind === "mentioned" && caseId === id),
	);
	await sam.page.getByText("can you look at this?").waitFor();
	await goAway(ines);
}, 60_000);

it("a sentence of a complaint becomes an idea by keys, and the case goes on", async () => {
	const wish = "A paper bill by letter would help me.";
	const id = await desk.aCase(`My bill <b>never</b> comes. ${wish} Maya`, author("wish"));
	const { page, press } = await sit(SAM, `/cases/${id}`, { window: "390 px" });
	await press("i");
	await page.locator("[role=dialog] input:focus").waitFor();
	await press("ArrowDown");
	expect(await flaws(page)).toEqual([]);
	await press("Enter");
	const [idea] = await desk.until(async () => {
		const { ideas } = await caseOf(id);
		return ideas.length > 0 && ideas;
	});
	expect(idea).toMatchObject({ title: wish });
	expect((await caseOf(id)).case.status).not.toBe("closed");
	await page.getByText("raised an idea").first().waitFor();
}, 60_000);
