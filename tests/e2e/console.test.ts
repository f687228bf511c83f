import { describe, expect, it } from "@jest/globals";
import { seriousIn } from "./axe.ts";
import { WINDOWS, type WindowName } from "./browser.ts";
import {
	desk,
	earshot,
	INES,
	loseConnection,
	openOffice,
	PAT,
	SAM,
	sit,
	takeBack,
	windows,
} from "./office.ts";

openOffice();

interface Detail {
	readonly case: { readonly status: string; readonly assignee?: string; readonly version: number };
	readonly events: readonly { readonly events: readonly { readonly type: string }[] }[];
	readonly threads: readonly {
		readonly entries: readonly {
			readonly kind: string;
			readonly reply?: { readonly text: string; readonly automatic: boolean };
		}[];
	}[];
}
const caseOf = (id: string) => desk.get<Detail>(`/api/cases/${id}`);
const repliesOf = async (id: string) =>
	(await caseOf(id)).threads
		.flatMap(({ entries }) => entries.flatMap(({ reply }) => reply ?? []))
		.filter(({ automatic }) => !automatic);
const eventsOf = async (id: string) =>
	(await caseOf(id)).events.flatMap(({ events }) => events.map(({ type }) => type));

/** Words that no other scenario uses. */
let scenario = 0;
const author = (name: string): string => {
	scenario += 1;
	return `${name}-${scenario}`;
};

describe.each(windows)("an agent at %s", (window) => {
	it("takes the most urgent case, answers and resolves it with twelve keys at most", async () => {
		const who = author("urgent");
		const id = await desk.aCase(
			"My line is dead since Monday and I need it for work. Fix it!",
			who,
		);
		await desk.post(`/api/cases/${id}/commands`, {
			...{ command: "prioritise", priority: "urgent", reason: "scenario" },
			commandId: `p-${id}`,
		});
		const { page, press, type, pressed } = await sit(SAM, "/inbox?view=unassigned", { window });
		const row = page.locator(`[data-case="${id}"]`);
		await row.waitFor();

		await press("j");
		while ((await page.evaluate("document.activeElement?.getAttribute('data-case')")) !== id)
			await press("j");
		await press("Enter");
		await page.locator(".composer").waitFor();
		await press("a");
		await desk.until(async () => (await caseOf(id)).case.assignee === "agent:sam");
		await press("r");
		await type("Sorry about this. Your line is back since ten o'clock.");
		await press("Control+Shift+Enter");
		await page.locator("[role=dialog] select:focus").waitFor();
		await press("Enter");

		await desk.until(async () => (await caseOf(id)).case.status === "resolved");
		const [reply] = (await repliesOf(id)).filter(({ text }) => text.startsWith("Sorry about this"));
		expect(reply).toBeDefined();
		expect(pressed()).toBeLessThanOrEqual(12);
	}, 60_000);

	it("never sends in public what was written as a note", async () => {
		const id = await desk.aCase("Why was I charged twice this month?", author("note"));
		const { page, press, type } = await sit(SAM, `/cases/${id}`, { window });
		await page.locator(".composer").waitFor();

		await press("n");
		await type("She is the one who shouted at Kofi.");
		expect(await page.locator("[data-send=public]").count()).toBe(0);
		await press("Escape", "r");
		const composer = page.locator(".composer");
		await expect(composer.getAttribute("data-mode")).resolves.toBe("public");
		expect(await page.locator(".composer-field").inputValue()).toBe("");
		await press("Escape", "n");
		expect(await page.locator(".composer-field").inputValue()).toContain("shouted at Kofi");
		await press("Control+Enter");

		await desk.until(async () => (await eventsOf(id)).includes("noted"));
		expect(await repliesOf(id)).toEqual([]);
	}, 60_000);

	it("takes a reply back before it has gone out", async () => {
		const id = await desk.aCase("The app logs me out every five minutes.", author("unsend"));
		const { page, press, type } = await sit(SAM, `/cases/${id}`, { window });
		await page.locator(".composer").waitFor();
		await press("r");
		await type("This was too early");
		await press("Control+Enter");
		await page.locator(".leaving").waitFor();
		await press("u");
		await page.locator(".leaving").waitFor({ state: "detached" });
		const field = page.locator(".composer-field:focus");
		await desk.until(async () => (await field.inputValue()) === "This was too early");
		expect(await repliesOf(id)).toEqual([]);
	}, 60_000);

	it("meets a colleague on one case, and neither loses work", async () => {
		const id = await desk.aCase("My parcel never arrived and nobody answers.", author("meet"));
		const sam = await sit(SAM, `/cases/${id}`, { window });
		const ines = await sit(INES, `/cases/${id}`, { window });
		await sam.page.locator(".composer").waitFor();
		await ines.page.locator(".composer").waitFor();

		await sam.press("r");
		await sam.type("Sam's careful answer");
		// what Ines does reaches Sam only with his next look: he sends on what he has seen
		await sam.page.route("**/api/cases/*", (route) =>
			route.request().method() === "GET" ? route.abort() : route.continue(),
		);
		await ines.press("a");
		await desk.until(async () => (await caseOf(id)).case.assignee === "agent:ines");
		await sam.press("Control+Enter");
		await sam.page.unroute("**/api/cases/*");

		const dialog = sam.page.getByRole("dialog", { name: "This case has moved on" });
		await dialog.waitFor();
		expect(await dialog.textContent()).toContain("Inês Duarte");
		expect(await repliesOf(id)).toEqual([]);
		await dialog.getByRole("button", { name: "Leave it" }).click();
		await sam.press("r");
		expect(await sam.page.locator(".composer-field").inputValue()).toBe("Sam's careful answer");
		expect((await caseOf(id)).case.assignee).toBe("agent:ines");
	}, 60_000);

	it("settles a post in doubt with one key, and it becomes a case", async () => {
		const row = await desk.hear("Γεια σας, από χθες τίποτα δεν λειτουργεί εδώ", author("doubt"));
		expect(row.disposition).toBe("review");
		const { page, press } = await sit(SAM, "/posts?disposition=review", { window });
		const line = page.locator(`[data-post-line="${row.key}"]`);
		await line.waitFor();
		await line.focus();
		await press("1");
		const settled = await desk.until(async () => {
			const { dispositions } = await desk.get<{
				dispositions: { kind: string; caseId?: string }[];
			}>(`/api/posts/${encodeURIComponent(row.key)}`);
			return dispositions.at(-1)?.caseId !== undefined && dispositions.at(-1);
		});
		expect(settled).toMatchObject({ kind: "case" });
		await line.waitFor({ state: "detached" });
	}, 60_000);
});

/** Wishes about different things, for each window its own: what is alike would be gathered as votes for one idea. */
const WISHES: Readonly<Record<WindowName, readonly string[]>> = {
	"1440 px": [
		"Please add a dark mode to the app",
		"It would be great if invoices came as CSV files",
		"You should let us pause a subscription while travelling",
		"Please keep the shops open on Sunday evenings",
		"I wish the support chat kept its history",
		"Please let parents set a bedtime for tablets",
		"An option to lend gigabytes to a neighbour would help",
		"Please block premium numbers by default",
		"It would be nice to choose a delivery hour for parcels",
		"Please offer a braille letter for new SIM cards",
		"Would love fingerprint login instead of a password",
		"Please put a coverage map of trains on the website",
	],
	"390 px": [
		"Please add a widget with the minutes that are left",
		"It would be great if refunds went to Apple Pay",
		"You should let us rename our routers",
		"Please sell phone cases made of cork",
		"I wish the voicemail were written down as text",
		"Please let us record a greeting in Welsh",
		"An option to round up bills for charity would help",
		"Please warn us before roaming in Switzerland",
		"It would be nice to rent a satellite phone for a weekend",
		"Please offer discounts for nurses and teachers",
		"Would love a smaller box for the modem",
		"Please let me gift a top up as a birthday card",
	],
};

describe.each(windows)("a product manager at %s", (window) => {
	it("triages ten ideas, merges two, takes it back, and plans one", async () => {
		for (const wish of WISHES[window]) await desk.anIdea(wish, author("asks"));
		const newOnes = async () =>
			(await desk.get<{ items: { id: string }[] }>("/api/ideas?status=new&limit=100")).items;
		await desk.until(async () => (await newOnes()).length >= 10);
		const seat = await sit(PAT, "/backlog/triage", { window });
		const { page, press } = seat;
		await page.getByRole("heading", { level: 2 }).first().waitFor();
		const before = (await newOnes()).length;

		await press("1", "3", "1", "1", "3", "1", "1", "1");
		await desk.until(async () => (await newOnes()).length <= before - 8);
		await press("2");
		await page.getByRole("dialog").waitFor();
		await press("Enter");
		await page.getByText(/Merged into/).waitFor();
		const merged = await desk.until(async () => {
			const { items } = await desk.get<{ items: { mergedInto?: string }[] }>(
				"/api/ideas?limit=100",
			);
			return items.every(({ mergedInto }) => mergedInto === undefined) && items.length;
		});
		await takeBack(seat);
		await desk.until(async () => {
			const { items } = await desk.get<{ items: unknown[] }>("/api/ideas?limit=100");
			return items.length === merged + 1;
		});
		await press("1");
		await desk.until(async () => (await newOnes()).length <= before - 9);

		const { items } = await desk.get<{ items: { id: string }[] }>(
			"/api/ideas?status=under-review&limit=100",
		);
		const [first] = items;
		await page.goto(`${earshot.url}/ideas/${first?.id}`);
		await page.getByRole("heading", { level: 2 }).first().waitFor();
		await press("s");
		const dialog = page.getByRole("dialog", { name: "Change the status" });
		await dialog.waitFor();
		await dialog.getByText(/can be told/).waitFor();
		await dialog.getByLabel("Status").selectOption("planned");
		await press("Enter");
		await desk.until(async () => {
			const { idea } = await desk.get<{ idea: { status: string } }>(`/api/ideas/${first?.id}`);
			return idea.status === "planned";
		});
	}, 90_000);
});

describe("whatever strangers write", () => {
	const HOSTILE = [
		"<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> help, it is broken",
		"\u202eright to left \u202d and back, my bill is wrong \u2066x\u2069",
		"🔥".repeat(1000),
		"a".repeat(99_000),
	];
	it.each(windows)(
		"is shown as text, with the layout intact, at %s",
		async (window) => {
			const ids = [];
			for (const words of HOSTILE) ids.push(await desk.aCase(words, author("hostile")));
			const { page } = await sit(SAM, "/inbox", { window });
			await page.locator(`[data-case="${ids[0]}"]`).waitFor({ state: "attached" });
			for (const path of ["/inbox", "/posts", ...ids.map((id) => `/cases/${id}`)]) {
				await page.goto(earshot.url + path);
				await page.locator(".case-line, .post-line, .thread article").first().waitFor();
				const title = await page.title();
				const wide = await page.evaluate<number>(
					`Math.max(...[...document.querySelectorAll("main, .thread article, .case-line, .post-line")]
					.map((element) => element.getBoundingClientRect().right))`,
				);
				expect(title).toBe("Earshot");
				expect(wide).toBeLessThanOrEqual(WINDOWS[window].width);
			}
		},
		90_000,
	);
});

describe("when things go wrong", () => {
	it("keeps a command while nobody answers, and sends it once when somebody does", async () => {
		const id = await desk.aCase("Is there a fault in Leeds? Nothing works.", author("offline"));
		const seat = await sit(SAM, `/cases/${id}`);
		const { page, press, type, context } = seat;
		await page.locator(".composer").waitFor();
		await press("n");
		await type("written without a connection");
		await loseConnection(seat);
		await press("Control+Enter");
		await page.locator(".banner").getByText("1 command waits").waitFor();
		await context.setOffline(false);
		await page.locator(".banner").waitFor({ state: "detached" });
		await desk.until(async () => (await eventsOf(id)).includes("noted"));
		await page.waitForTimeout(3500);
		expect((await eventsOf(id)).filter((type_) => type_ === "noted")).toHaveLength(1);
	}, 60_000);

	it("asks for a new sign-in when the session has ended, and goes on where one was", async () => {
		const id = await desk.aCase("My voucher code is refused at the till.", author("expired"));
		const { page, press, type } = await sit(SAM, `/cases/${id}`);
		await page.locator(".composer").waitFor();
		await press("n");
		await type("half a sentence");
		await page.evaluate(`
			const session = JSON.parse(localStorage.getItem("earshot.session"));
			localStorage.setItem("earshot.session", JSON.stringify({ ...session, token: "stale" }));
			window.dispatchEvent(new StorageEvent("storage", { key: "earshot.session" }));
		`);
		const dialog = page.getByRole("dialog", { name: "Sign in to Earshot" });
		await dialog.waitFor();
		await dialog.getByRole("button", { name: /Support agent/ }).click();
		await dialog.waitFor({ state: "detached" });
		expect(await page.locator(".composer-field").inputValue()).toBe("half a sentence");
		expect(page.url()).toContain(id);
	}, 60_000);
});

describe.each(["light", "dark"] as const)("every page in %s", (scheme) => {
	it("has no serious violation that axe finds", async () => {
		const id = await desk.aCase("The router blinks red and nobody calls back.", author("axe"));
		await desk.anIdea(`Please add a widget for data use ${author("axe")}`, author("axe"));
		const { items } = await desk.until(async () => {
			const found = await desk.get<{ items: { id: string }[] }>("/api/ideas");
			return found.items.length > 0 && found;
		});
		const paths = [
			...["/inbox", `/cases/${id}`, "/posts", "/posts?disposition=review", "/log"],
			...["/backlog/ideas", "/backlog/triage", "/backlog/board", `/ideas/${items[0]?.id}`],
		];
		for (const window of windows) {
			const { page, press } = await sit(SAM, "/inbox", { window, scheme });
			const check = async (where: string) => {
				expect([where, await seriousIn(page)]).toEqual([where, []]);
			};
			for (const path of paths) {
				await page.goto(earshot.url + path);
				await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
				await page.waitForTimeout(300);
				await check(`${path} at ${window}`);
			}
			await page.goto(`${earshot.url}/cases/${id}`);
			await page.locator(".composer").waitFor();
			for (const key of ["e", "s", "m", "?", "Control+k"]) {
				await press(key);
				await page.getByRole("dialog").waitFor();
				await check(`the dialog of ${key} at ${window}`);
				await press("Escape");
				await page.getByRole("dialog").waitFor({ state: "detached" });
			}
		}
	}, 180_000);
});
