import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { seriousIn } from "./axe.ts";
import { type Seat, WINDOWS } from "./browser.ts";
import {
	browser,
	desk,
	earshot,
	INES,
	loseConnection,
	openOffice,
	SAM,
	sit,
	takeBack,
	windows,
} from "./office.ts";

openOffice();

interface Detail {
	readonly case: {
		readonly status: string;
		readonly priority: string;
		readonly assignee?: string;
		readonly customerId: string;
	};
	readonly events: readonly { readonly events: readonly { readonly type: string }[] }[];
}
const caseOf = async (id: string) => (await desk.get<Detail>(`/api/cases/${id}`)).case;

let number = 0;
/** Somebody who has not written before. */
const somebody = (name: string): string => {
	number += 1;
	return `${name}-${number}`;
};
const commandCase = (id: string, command: object) => {
	number += 1;
	return desk.post(`/api/cases/${id}/commands`, { commandId: `e2e-${number}`, ...command });
};
/** A case of a customer who has not written before; urgent ones stand first. */
async function aCase(name: string, priority = "urgent"): Promise<string> {
	const id = await desk.aCase("My line is dead and nobody answers. Fix it!", somebody(name));
	await commandCase(id, { command: "prioritise", priority, reason: "scenario" });
	await desk.until(async () => (await caseOf(id)).priority === priority);
	return id;
}

const rowOf = (page: Page, id: string) => page.locator(`[data-case="${id}"]`);
const focusedCase = (page: Page) =>
	page.evaluate<string | null>("document.activeElement?.getAttribute('data-case') ?? null");
const choose = async ({ press, type, page }: Seat, words: string) => {
	await page.locator("[role=dialog] input:focus").waitFor();
	await type(words);
	await page.locator(`[role=option][aria-selected=true]`).first().waitFor();
	await press("Enter");
};

describe.each(windows)("saved views at %s", (window) => {
	it("are saved from the filter, counted, renamed, shared and deleted, without a pointer to aim", async () => {
		await aCase("viewed");
		const seat = await sit(SAM, "/inbox", { window });
		const { page, press, type } = seat;
		await page.locator(".case-line").first().waitFor();
		const side = page.getByRole("navigation", { name: "Earshot" });
		if (window === "1440 px") await side.getByText("Filter the inbox, then save it here").waitFor();

		await press("f");
		await choose(seat, "urgent");
		await page.waitForURL(/priority=urgent/);
		await press("f");
		await choose(seat, "save this");
		const dialog = page.getByRole("dialog", { name: "Save this view" });
		await dialog.waitFor();
		await type(`On fire ${window}`);
		await press("Enter");
		const heading = page.getByRole("heading", { level: 1 });
		await heading.getByText(`On fire ${window}`).waitFor();
		const urgent = (await desk.get<{ items: object[] }>("/api/cases?view=all&priority=urgent"))
			.items.length;
		await heading.getByText(String(urgent), { exact: true }).waitFor();
		await aCase("also-viewed"); // and the count has risen when Inês has looked

		const menu = page.getByRole("button", { name: /What to do with the view/ });
		await menu.click();
		await page.getByRole("menuitem", { name: "Rename" }).click();
		await page.getByRole("dialog", { name: "Rename" }).waitFor();
		await page.keyboard.press("ControlOrMeta+a");
		await type(`Burning ${window}`);
		await press("Enter");
		await heading.getByText(`Burning ${window}`).waitFor();
		await menu.click();
		await page.getByRole("menuitem", { name: "Share with Billing" }).click();

		const ines = await sit(INES, "/inbox", { window });
		await ines.page.locator(".case-line").first().waitFor();
		await ines.press("f");
		await choose(ines, `burning ${window}`);
		await ines.page.getByRole("heading", { level: 1 }).getByText(`Burning ${window}`).waitFor();
		expect(await ines.page.getByRole("button", { name: /What to do with the view/ }).count()).toBe(
			0,
		);
		await heading.getByText(String(urgent + 1), { exact: true }).waitFor({ timeout: 20_000 });

		await menu.click();
		await page.getByRole("menuitem", { name: "Delete the view" }).click();
		await heading.getByText(`Burning ${window}`).waitFor({ state: "detached" });
		expect((await desk.get<{ items: object[] }>("/api/views")).items).toEqual([]);
	}, 90_000);
});

describe.each(windows)("several cases at once at %s", (window) => {
	it("are chosen and changed with the keyboard, and taken back", async () => {
		const ids = [await aCase("bulk"), await aCase("bulk"), await aCase("bulk")];
		const seat = await sit(SAM, "/inbox", { window });
		const { page, press } = seat;
		await rowOf(page, ids[2] ?? "").waitFor();
		await press("j");
		while (!ids.includes((await focusedCase(page)) ?? "")) await press("j");
		await press("x");
		const selected = (count: number) =>
			page.getByRole("region", { name: `${count} selected` }).waitFor();
		await selected(1);
		// the first of them in the list: the others stand below it, perhaps with nothing behind them
		await press("Shift+J", "Shift+J");
		await selected(3);
		await press("Shift+K");
		await selected(2);
		await press("Shift+J");
		await selected(3);

		const before = await focusedCase(page);
		await press("p");
		await choose(seat, "high");
		await page.getByText("Priority is High (3)").waitFor();
		const changed = async (priority: string) =>
			(await Promise.all(ids.map(caseOf))).filter((one) => one.priority === priority).length;
		await desk.until(async () => (await changed("high")) > 0);
		expect(await focusedCase(page)).toBe(before);
		const high = await changed("high");
		await takeBack(seat);
		await desk.until(async () => (await changed("high")) === 0);
		expect(high).toBeGreaterThan(0);

		await press("Control+a");
		await page.getByRole("region", { name: /^\d+ selected$/ }).waitFor();
		await press("Escape");
		await page.getByRole("region", { name: /^\d+ selected$/ }).waitFor({ state: "detached" });
	}, 60_000);
});

it("a thumb selects too, where no box shows by itself", async () => {
	const id = await aCase("thumb");
	const seat = await sit(SAM, "/inbox", { window: "390 px" });
	const { page } = seat;
	await rowOf(page, id).waitFor();
	expect(await page.getByRole("checkbox").count()).toBe(0);
	await page.getByRole("button", { name: "Filter" }).click();
	await page.getByRole("option", { name: "Select cases" }).click();
	await page.getByRole("checkbox", { name: /thumb/ }).click();
	await page.getByRole("region", { name: "1 selected" }).waitFor();
	await page.getByRole("button", { name: "Take it" }).click();
	await desk.until(async () => (await caseOf(id)).assignee === "agent:sam");
}, 60_000);

it("a customer's timeline goes on as far as one asks", async () => {
	const who = somebody("talkative");
	const id = await desk.aCase("My line is dead and nobody answers. Fix it!", who);
	for (let day = 0; day <= 55; day += 1)
		await desk.post("/api/posts", {
			...{ connection: "simulated", channel: "x", author: { id: who, handle: who, name: who } },
			text: `My line is still dead and nobody answers, day ${day}.`,
		});
	const { customerId } = await caseOf(id);
	await desk.until(async () => {
		const { timelineNext } = await desk.get<{ timelineNext?: string }>(
			`/api/customers/${customerId}`,
		);
		return timelineNext !== undefined;
	});
	const { page } = await sit(SAM, `/customers/${customerId}`);
	const entries = page.locator(".timeline > li");
	await entries.first().waitFor();
	expect(await entries.count()).toBe(50);
	await page.getByRole("button", { name: "Show more" }).click();
	await desk.until(async () => (await entries.count()) > 50);
	await page.getByRole("button", { name: "Show more" }).waitFor({ state: "detached" });
	await page.getByText("Fix it!").waitFor();
}, 60_000);

describe("a list that moved on behind one's back", () => {
	const window = "1440 px";

	it("does what can be done, and names what was refused", async () => {
		const [one, other] = [await aCase("goes"), await aCase("stays")];
		const seat = await sit(SAM, "/inbox", { window });
		const { page, press } = seat;
		await rowOf(page, one).waitFor();
		await rowOf(page, other).waitFor();
		// what a colleague does now, Sam does not see any more
		await page.route("**/api/cases?**", (route) => route.abort());
		for (const id of [one, other]) {
			await rowOf(page, id).focus();
			await press("x");
		}
		await commandCase(other, { command: "close", reason: "not-actionable" });
		await press("e");
		await page.getByRole("dialog", { name: "Resolve the case" }).waitFor();
		await press("Enter");
		const toast = page.locator(".toast[data-tone=red]").filter({ hasText: "Resolved (1)" });
		await toast.waitFor();
		expect(await toast.textContent()).toMatch(/Not done for stays-\d+: /);
		await desk.until(async () => (await caseOf(one)).status === "resolved");
		expect((await caseOf(other)).status).toBe("closed");
		await page.unroute("**/api/cases?**");
	}, 60_000);

	it("keeps what is done without a connection, and sends it once", async () => {
		const id = await aCase("away");
		const seat = await sit(SAM, "/inbox", { window });
		const { page, press, context } = seat;
		await rowOf(page, id).waitFor();
		await rowOf(page, id).focus();
		await loseConnection(seat);
		await press("a");
		await page.locator(".banner").getByText("1 command waits").waitFor();
		expect((await caseOf(id)).assignee).toBeUndefined();
		await context.setOffline(false);
		await page.locator(".banner").waitFor({ state: "detached" });
		await desk.until(async () => (await caseOf(id)).assignee === "agent:sam");
		await page.waitForTimeout(1000);
		const { events } = await desk.get<Detail>(`/api/cases/${id}`);
		const types = events.flatMap((turn) => turn.events.map(({ type }) => type));
		expect(types.filter((type) => type === "assigned")).toHaveLength(1);
	}, 60_000);
});

describe.each(windows)("the list at %s", (window) => {
	it("does not move under what one reads, and says that there is more", async () => {
		const ids: string[] = [];
		for (const name of ["read", "read", "read"]) ids.push(await aCase(name, "high"));
		const { page, press } = await sit(SAM, "/inbox", { window });
		const { items } = await desk.get<{ items: { id: string }[] }>(
			"/api/cases?view=all&status=new,open,pending,on-hold",
		);
		const order = items.map(({ id }) => id);
		await desk.until(async () => {
			const shown = await page.evaluate<string[]>(
				`[...document.querySelectorAll("[data-case]")].map((row) => row.dataset.case)`,
			);
			return shown.join() === order.slice(0, shown.length).join() && shown.includes(ids[2] ?? "");
		});
		await press("j");
		while (!ids.includes((await focusedCase(page)) ?? "")) await press("j");
		const reading = (await focusedCase(page)) ?? "";
		const place = async () => Math.round((await rowOf(page, reading).boundingBox())?.y ?? 0);
		await page.waitForTimeout(300);
		const before = await place();
		await aCase("new-above");
		const pill = page.getByRole("button", { name: "1 new case above" });
		await pill.waitFor({ timeout: 20_000 });
		expect(await place()).toBe(before);
		expect(await focusedCase(page)).toBe(reading);
		await pill.click();
		await pill.waitFor({ state: "detached" });
	}, 60_000);

	it("stays a list, whatever strangers call themselves and write", async () => {
		const words = [`\u202e${"edirrevo".repeat(30)}`, "🔥".repeat(1000), "a".repeat(50_000)];
		const ids: string[] = [];
		for (const text of words)
			ids.push(
				await desk.aCase(text, somebody("odd"), {
					author: { id: somebody("odd"), name: text.slice(0, 90), handle: text.slice(0, 90) },
				}),
			);
		for (const id of ids)
			await commandCase(id, { command: "prioritise", priority: "urgent", reason: "scenario" });
		const { page } = await sit(SAM, "/inbox", { window });
		for (const id of ids) {
			const row = rowOf(page, id);
			await row.waitFor();
			for (const part of [".case-customer", ".case-words", ".case-due", ".case-owner"]) {
				const box = await row.locator(part).boundingBox();
				const { x, width, height } = box ?? { x: -1, width: 0, height: 0 };
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x + width).toBeLessThanOrEqual(WINDOWS[window].width);
				expect(height).toBeLessThanOrEqual(72);
			}
			// the deadline stands beside the words, not under them
			const [words, due] = [".case-words", ".case-due"].map((part) => row.locator(part));
			const [one, other] = [await words?.boundingBox(), await due?.boundingBox()];
			if (window === "1440 px")
				expect((one?.x ?? 0) + (one?.width ?? 0)).toBeLessThanOrEqual(other?.x ?? 0);
		}
	}, 60_000);

	it("says all deadlines to the pointer and to the focus, and gives the focus back after a dialog", async () => {
		const id = await aCase("due");
		const { page, press } = await sit(SAM, "/inbox", { window });
		await rowOf(page, id).waitFor();
		const tooltip = page.getByRole("tooltip");
		await rowOf(page, id).locator(".case-due").hover();
		await tooltip.getByText("First response").waitFor();
		await tooltip.getByText("Resolution").waitFor();
		const box = await tooltip.boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(WINDOWS[window].width);
		await page.mouse.move(0, 0);
		await tooltip.waitFor({ state: "detached" });

		await press("j");
		while ((await focusedCase(page)) !== id) await press("j");
		await tooltip.getByText("First response").waitFor();
		expect(await rowOf(page, id).getAttribute("aria-describedby")).toBe(
			await tooltip.getAttribute("id"),
		);
		for (const key of ["s", "p", "e", "m", "f", "?", "Control+k"]) {
			await press(key);
			await page.getByRole("dialog").waitFor();
			await press("Escape");
			await page.getByRole("dialog").waitFor({ state: "detached" });
			expect([key, await focusedCase(page)]).toEqual([key, id]);
		}
	}, 60_000);
});

it("the next best case is the most pressing of one's own", async () => {
	const id = await aCase("next");
	const { items } = await desk.get<{ items: { id: string }[] }>("/api/cases?view=mine");
	expect(items).toEqual([]);
	await commandCase(id, { command: "assign", assignee: "agent:kofi" });
	const { page } = await sit({ role: "agent", name: "kofi" }, "/next");
	await page.waitForURL(/\/cases\//);
	const first = page.url().split("/").at(-1) ?? "";
	expect(["urgent", "high"]).toContain((await caseOf(first)).priority);
	const { page: ada } = await sit({ role: "product-manager", name: "pat" }, "/next");
	await ada.waitForURL(/\/cases\//);
}, 60_000);

describe.each(["light", "dark"] as const)("around the inbox in %s", (scheme) => {
	it("axe finds nothing serious, and every overlay can be left by its key", async () => {
		const id = await aCase("axe", "low");
		const { customerId } = await caseOf(id);
		for (const window of windows) {
			const { page, press } = await sit(SAM, "/inbox", { window, scheme });
			const check = async (where: string) =>
				expect([where, await seriousIn(page)]).toEqual([where, []]);
			await page.locator(".case-line").first().waitFor();
			await press("x");
			await check(`a selection at ${window}`);
			for (const key of ["f", "Shift+A"]) {
				await press(key);
				await page.getByRole("dialog").waitFor();
				await check(`the dialog of ${key} at ${window}`);
				await press("Escape");
				await page.getByRole("dialog").waitFor({ state: "detached" });
			}
			if (window === "1440 px") {
				await page.getByRole("button", { name: /^Notifications/ }).click();
				await page.getByRole("dialog", { name: "Notifications" }).waitFor();
				await check("the notifications");
				await press("Escape");
			}
			await page.goto(`${earshot.url}/customers/${customerId}`);
			await page.locator(".timeline").waitFor();
			await check(`a customer at ${window}`);
			await page.goto(`${earshot.url}/inbox?view=mine&priority=low&q=nothing`);
			await page.getByText("No case matches").waitFor();
			await check(`an empty list at ${window}`);
			await page.getByRole("button", { name: "Clear the filter" }).click();
			await page.waitForURL(/view=mine$/);
			await page.evaluate("localStorage.clear()");
			const stranger = await browser.newContext({ viewport: WINDOWS[window], colorScheme: scheme });
			const signIn = await stranger.newPage();
			await signIn.goto(`${earshot.url}/next`);
			await signIn.getByRole("button", { name: /Support agent/ }).waitFor();
			expect([window, await seriousIn(signIn)]).toEqual([window, []]);
			await signIn.keyboard.press("Enter");
			await signIn.waitForURL(/\/(next|cases\/.*)$/);
			await stranger.close();
		}
	}, 120_000);
});

it("the content is a key away, and nothing moves for who wants that", async () => {
	const { page, press } = await sit(SAM, "/inbox");
	await page.locator(".case-line").first().waitFor();
	await page.evaluate("document.activeElement?.blur()");
	await press("Tab");
	const skip = page.getByRole("link", { name: "Skip to the content" });
	await skip.and(page.locator(":focus")).waitFor();
	expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
	await press("Enter");
	await page.locator("#content:focus").waitFor();
	await press("j");
	expect(await focusedCase(page)).not.toBeNull();
	const moving = await page.evaluate<number>(
		`[...document.querySelectorAll("*")].filter((one) => {
			const { animationDuration, transitionDuration } = getComputedStyle(one);
			return [animationDuration, transitionDuration].some((time) => parseFloat(time) > 0.01);
		}).length`,
	);
	expect(moving).toBe(0);
}, 60_000);
