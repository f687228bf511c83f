import { afterAll, afterEach, beforeAll, expect } from "@jest/globals";
import type { Browser } from "playwright-core";
import { buildConsole } from "../../bin/build-console.ts";
import { anEarshot, type Earshot } from "../factories/earshot.ts";
import {
	openBrowser,
	type Person,
	type Seat,
	sitDown,
	WINDOWS,
	type WindowName,
} from "./browser.ts";
import { type Desk, openDesk } from "./desk.ts";

export const SAM: Person = { role: "agent", name: "sam" };
export const INES: Person = { role: "agent", name: "ines" };
export const PAT: Person = { role: "product-manager", name: "pat" };
/** Every window that a scenario is tried in. */
export const windows = Object.keys(WINDOWS) as WindowName[];

/** What the scenarios of a file share, from its first one on. */
export let earshot: Earshot;
export let browser: Browser;
export let desk: Desk;

const seats: Seat[] = [];

/** Opens an empty Earshot and a browser for the scenarios of this file; after each, no page may have complained. */
export function openOffice(): void {
	beforeAll(async () => {
		buildConsole();
		earshot = await anEarshot();
		await earshot.start("--empty");
		desk = await openDesk(earshot.url);
		browser = await openBrowser();
	}, 120_000);

	afterEach(async () => {
		for (const { context, complaints } of seats.splice(0)) {
			await context.close();
			expect(complaints).toEqual([]);
		}
	});

	afterAll(async () => {
		await browser?.close();
		await earshot?.dispose();
	});
}

/** Somebody sits down until the scenario ends. */
export async function sit(
	person: Person,
	path: string,
	look?: Parameters<typeof sitDown>[4],
): Promise<Seat> {
	const seat = await sitDown(browser, earshot.url, person, path, look);
	seats.push(seat);
	return seat;
}

/** Somebody takes back what was done last, once the page offers to: the API knows of a change a little earlier. */
export async function takeBack({ page, press }: Pick<Seat, "page" | "press">): Promise<void> {
	await page.locator(".toast").getByRole("button", { name: "Undo" }).last().waitFor();
	await press("z");
}

/** Somebody shuts the computer without a word. */
export async function goAway(seat: Seat): Promise<void> {
	seats.splice(seats.indexOf(seat), 1);
	await seat.context.close();
}

/** Somebody's connection is lost, and the page has seen it: a browser lets a request or two through first. */
export async function loseConnection({ context, page }: Seat): Promise<void> {
	await context.setOffline(true);
	await page.locator(".banner").waitFor();
}
