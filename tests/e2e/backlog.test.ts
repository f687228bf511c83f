import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { seriousIn } from "./axe.ts";
import { desk, earshot, openOffice, PAT, SAM, sit, takeBack } from "./office.ts";

openOffice();

interface Idea {
	readonly idea: { readonly id: string; readonly status: string; readonly answer?: string };
	readonly voters: number;
	readonly votes: readonly { readonly customerId: string; readonly postKey: string }[];
	readonly suggestions: readonly unknown[];
}
const ideaOf = (id: string) => desk.get<Idea>(`/api/ideas/${id}`);

/** The idea that a post feeds. */
const fedBy = (key: string) =>
	desk.until(async () => {
		const { ideas } = await desk.get<{ ideas: { ideaId: string; how: string }[] }>(
			`/api/posts/${encodeURIComponent(key)}`,
		);
		return ideas[0];
	});

/** Waits until something has the focus: on the page itself, it is lost. */
const focusKept = (page: Page) =>
	page.waitForFunction("document.activeElement !== document.body", undefined, { timeout: 1000 });

const WISHES = {
	"1440 px": "Please add a dark mode to the app",
	"390 px": "Please print a map of train coverage on the website",
} as const;

describe.each(["1440 px", "390 px"] as const)("a product manager at %s", (window) => {
	it("plans an idea and sees beforehand and afterwards who is told, and who not and why", async () => {
		const wish = WISHES[window];
		const tag = window.replace(/\W/g, "");
		const first = await desk.anIdea(wish, `ana-${tag}`);
		await desk.anIdea(wish, `ben-${tag}`);
		const silent = await desk.anIdea(wish, `cho-${tag}`);
		await desk.hear(wish, `dee-${tag}`, { connection: "console", channel: "call" });
		const { ideaId } = await fedBy(first);
		const { votes } = await desk.until(async () => {
			const found = await ideaOf(ideaId);
			return found.voters === 4 && found;
		});
		const { customerId } = votes.find(({ postKey }) => postKey === silent) ?? {};
		await desk.post(`/api/customers/${customerId}/contact-policy`, { policy: "do-not-reply" });

		const { page, press } = await sit(PAT, `/ideas/${ideaId}`, { window, scheme: "dark" });
		await page.getByRole("heading", { level: 2 }).first().waitFor();
		await press("s");
		const dialog = page.getByRole("dialog", { name: "Change the status" });
		await dialog.getByRole("combobox").selectOption("planned");
		await dialog.getByText("2 customers can be told").waitFor();
		await dialog.getByText("2 cannot").waitFor();
		const preview = (await dialog.textContent()) ?? "";
		expect(preview).toContain(`ana-${tag}`);
		expect(preview).toContain("asked for no messages");
		const button = dialog.getByRole("button", { name: /^Change/ });
		expect(await button.textContent()).toContain("tell 2 customers");
		expect(await seriousIn(page)).toEqual([]);

		const tell = dialog.getByLabel("Tell everyone who asked");
		await tell.focus();
		await press("Space");
		expect(await button.textContent()).toContain("Change the status");
		await press("Space");
		await dialog.getByLabel("Official answer").fill("Hi {name}, it comes in spring.");
		await dialog.getByRole("combobox").focus();
		await press("Enter");

		await focusKept(page);
		await page.getByText("Told 2 of 4").waitFor();
		await page.getByText("Told 2 of 4").click();
		await page.getByText(/asked for no messages/).waitFor();
		expect(await ideaOf(ideaId)).toMatchObject({
			idea: { status: "planned", answer: "Hi {name}, it comes in spring." },
		});
		const { items } = await desk.get<{ items: { text: string }[] }>(
			"/api/outbox?connection=simulated",
		);
		const sent = items.map(({ text }) => text).filter((text) => text.includes(`-${tag},`));
		expect(sent.sort()).toEqual([
			`Hi ana-${tag}, it comes in spring.`,
			`Hi ben-${tag}, it comes in spring.`,
		]);
		expect(await seriousIn(page)).toEqual([]);
	}, 60_000);
});

describe("a product manager", () => {
	it("triages by keys, takes back, merges by typed words, and never loses the focus", async () => {
		const roaming = await desk.anIdea("Please warn us before roaming in Switzerland", "eve");
		await desk.anIdea("You should let us rename our routers", "fay");
		await desk.anIdea("I wish the voicemail were written down as text", "gus");
		const abroad = await desk.anIdea("Would love a heads-up when I use data abroad", "hal");
		const target = (await fedBy(roaming)).ideaId;
		const merged = (await fedBy(abroad)).ideaId;
		const newOnes = async () =>
			(await desk.get<{ items: { id: string }[] }>("/api/ideas?status=new")).items.length;
		const before = await newOnes();

		const { page, press, type } = await sit(PAT, "/backlog/triage");
		await page.locator(".triage-keys").waitFor();
		await press("3");
		await desk.until(async () => (await newOnes()) === before - 1);
		await focusKept(page);
		await takeBack({ page, press });
		await desk.until(async () => (await newOnes()) === before);
		await press("h");
		await page.getByText("Comes back after the others").waitFor();
		await focusKept(page);

		await page.goto(`${earshot.url}/ideas/${merged}`);
		await page.getByRole("heading", { level: 2 }).first().waitFor();
		await press("m");
		await page.getByRole("dialog").waitFor();
		await type("roaming warnings");
		await page.getByRole("option", { name: /roaming in Switzerland/ }).waitFor();
		await page.getByText("2 votes together. Undo at any time.").waitFor();
		await press("Enter");
		await page.locator(".merged-note").waitFor();
		await desk.until(async () => (await ideaOf(target)).voters === 2);
		await takeBack({ page, press });
		await page.locator(".merged-note").waitFor({ state: "detached" });
		expect((await ideaOf(target)).voters).toBe(1);
	}, 60_000);

	it("votes for a customer, comments, and exports what is no formula", async () => {
		const key = await desk.anIdea("Please sell phone cases made of cork", "noa");
		await desk.hear("My bill is wrong again", "olaf-the-caller");
		const { ideaId } = await fedBy(key);
		const { page, press, type } = await sit(PAT, `/ideas/${ideaId}`);
		await page.getByRole("heading", { level: 2 }).first().waitFor();
		await press("v");
		await page.getByRole("dialog").waitFor();
		await type("olaf-the-caller");
		await page
			.getByRole("option", { name: /olaf-the-caller/ })
			.first()
			.waitFor();
		await press("Enter");
		await page.getByLabel("How do you know?").waitFor();
		await type("said so on the phone");
		await press("Enter");
		await page.locator(".idea-head .votes", { hasText: "2" }).waitFor();
		await page.getByLabel("Comment for colleagues…").fill("cork is cheap this year");
		await press("Enter");
		await page.locator("li", { hasText: "cork is cheap this year" }).waitFor();

		await desk.post(`/api/ideas/${ideaId}/commands`, {
			...{ command: "edit", title: '=HYPERLINK("https://evil.example")', commandId: "title" },
		});
		await page.goto(`${earshot.url}/backlog/ideas`);
		await page.getByRole("button", { name: "Export as CSV" }).waitFor();
		const [file] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("button", { name: "Export as CSV" }).click(),
		]);
		const csv = await readFile((await file.path()) ?? "", "utf8");
		expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
		expect(csv).toMatch(/^\uFEFF?id,title,area,status,votes,reach,owner,created\r\n/);
	}, 60_000);

	it("settles a suggestion that goes at once; linked customers are one vote", async () => {
		const key = await desk.anIdea("I wish I could pay in a cheque by taking a photo", "ida");
		const { ideaId } = await fedBy(key);
		await desk.anIdea(
			"It would be great to take a photo of the bill and have it paid from the account",
			"jon",
		);
		await desk.until(async () => (await ideaOf(ideaId)).suggestions.length === 1);
		const { page } = await sit(PAT, `/ideas/${ideaId}`, { window: "390 px" });
		await page.getByRole("button", { name: "Yes, a vote" }).click();
		await page.locator("[data-suggested]").waitFor({ state: "detached", timeout: 1000 });
		await page.locator(".idea-head .votes", { hasText: "2" }).waitFor();
		await focusKept(page);
		const [one, other] = (await ideaOf(ideaId)).votes;
		await desk.post(`/api/customers/${one?.customerId}/links`, {
			...{ other: other?.customerId, status: "confirmed" },
		});
		await page.locator(".idea-head .votes", { hasText: "1" }).waitFor();
	}, 60_000);
});

describe("an agent", () => {
	it("filters posts by what the API looks for, and sees how much is in doubt", async () => {
		await desk.hear("My router was delivered broken, fix it", "kim");
		await desk.hear("My parcel is late again", "lou", { connection: "console", channel: "letter" });
		await desk.hear("Γεια σας, από χθες τίποτα δεν λειτουργεί εδώ", "mia");
		const { page, press } = await sit(SAM, "/posts");
		const lines = page.locator(".post-line");
		await lines.first().waitFor();
		await page.getByLabel("Any channel").selectOption("letter");
		await page.getByText("That is everything.").waitFor();
		expect(await lines.count()).toBe(1);
		expect(await lines.textContent()).toContain("My parcel is late again");
		await page.getByLabel("Any intent").selectOption("praise");
		await page.getByText("No post matches").waitFor();
		expect(await seriousIn(page)).toEqual([]);
		await page.getByRole("button", { name: "Clear the filter" }).click();
		await desk.until(async () => (await lines.count()) > 2);

		const doubt = page.getByRole("link", { name: /In doubt/ });
		await desk.until(async () => /\d/.test((await doubt.textContent()) ?? ""));
		await press("g", "d");
		await page
			.getByText(/^waits \d/)
			.first()
			.waitFor();
		expect(await seriousIn(page)).toEqual([]);
	}, 60_000);
});
