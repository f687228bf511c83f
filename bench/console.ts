/**
 * What the console costs an agent: bytes of the first load, the time until one can work with a CPU slowed four times,
 * an inbox of 10,000 cases under the thumb, and the time from a key to its effect. The pages are real, the cases are
 * made up here, so that the figures say nothing about the API.
 */
import { gzipSync } from "node:zlib";
import type { CDPSession, Page, Route } from "playwright-core";
import { buildConsole } from "../bin/build-console.ts";
import { openBrowser, sitDown } from "../tests/e2e/browser.ts";
import { anEarshot } from "../tests/factories/earshot.ts";
import { type Figure, print, quantile } from "./figure.ts";

const CASES = 10_000;
const SLOWED = 4;
const PRIORITIES = ["urgent", "high", "normal", "low"];

const rows = Array.from({ length: CASES }, (_, index) => {
	const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
	return {
		id: `CASE-${String(index).padStart(6, "0")}`,
		status: "open",
		kind: "complaint",
		priority: PRIORITIES[Math.floor((index / CASES) * 4)],
		team: "care",
		customerId: `C${index}`,
		postKey: `x:main:${index}`,
		posts: 1 + (index % 3),
		openedAt: at,
		updatedAt: at,
		due: { kind: "first-response", at, atRiskAt: at },
		post: {
			key: `x:main:${index}`,
			channel: "x",
			author: { id: `a${index}`, name: `Customer ${index}`, followers: index * 7 },
			text: `my order ${index} never arrived and nobody answers, this is the third time I write to you`,
			createdAt: at,
			receivedAt: at,
			signals: [],
			disposition: "case",
			gathersIdea: false,
		},
	};
});

/** Answers for the API: pages of the made-up cases, and yes to every command. */
async function answerFor(page: Page): Promise<void> {
	const json = (route: Route, body: unknown) =>
		route.fulfill({ contentType: "application/json", body: JSON.stringify(body) });
	await page.route(/\/api\/cases\?/, (route) => {
		const query = new URL(route.request().url()).searchParams;
		const from = Number(query.get("cursor") ?? 0);
		const to = from + Number(query.get("limit"));
		return json(route, {
			items: rows.slice(from, to),
			...(to < rows.length && { next: String(to) }),
		});
	});
	await page.route(/\/commands$/, (route) => {
		const id = new URL(route.request().url()).pathname.split("/").at(-2);
		const row = rows.find((one) => one.id === id);
		if (row) Object.assign(row, { assignee: "agent:sam" });
		return json(route, { case: {} });
	});
}

buildConsole();
const earshot = await anEarshot();
const browser = await openBrowser();
try {
	await earshot.start("--empty");
	print(await measure());
} finally {
	await browser.close();
	await earshot.dispose();
}

async function measure(): Promise<Figure[]> {
	const { page } = await sitDown(browser, earshot.url, { role: "agent", name: "sam" }, "/log");
	await answerFor(page);
	const devtools = await page.context().newCDPSession(page);
	return [
		{ what: "first load, gzip", value: await firstLoad(page), unit: "kB", budget: 200 },
		{
			what: `interactive, CPU slowed ${SLOWED} ×`,
			value: await interactive(page, devtools),
			unit: "ms",
			budget: 1500,
		},
		...(await scrolling(page)),
		{ what: "a key to its effect, p95", value: await effect(page), unit: "ms", budget: 100 },
	];
}

/** Everything that is fetched until the inbox shows, but for the API. */
async function firstLoad(page: Page): Promise<number> {
	let bytes = 0;
	const seen: Promise<void>[] = [];
	page.on("response", (response) => {
		if (new URL(response.url()).pathname.startsWith("/api")) return;
		seen.push(
			response.body().then(
				(body) => {
					bytes += gzipSync(body).length;
				},
				() => undefined,
			),
		);
	});
	await page.goto(`${earshot.url}/inbox`);
	await page.locator(".case-line").first().waitFor();
	await Promise.all(seen);
	page.removeAllListeners("response");
	return bytes / 1000;
}

/** From the address to a row that answers to a key, without a cache. */
async function interactive(page: Page, devtools: CDPSession): Promise<number> {
	await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
	await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
	const times: number[] = [];
	for (let time = 0; time < 5; time += 1) {
		await page.goto("about:blank");
		const began = performance.now();
		await page.goto(`${earshot.url}/inbox`, { waitUntil: "commit" });
		await page.locator(".case-line").first().waitFor();
		await page.keyboard.press("j");
		await page.locator("[data-case]:focus").waitFor();
		times.push(performance.now() - began);
	}
	await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
	return quantile(times, 0.5);
}

/** Scrolls through the whole list, page by page as it comes. */
async function scrolling(page: Page): Promise<Figure[]> {
	await page.goto(`${earshot.url}/inbox`);
	await page.locator(".case-line").first().waitFor();
	await page.waitForTimeout(1500);
	const { longest, reached } = await page.evaluate<{ longest: number; reached: number }>(`
		new Promise((resolve) => {
			let longest = 0;
			new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
			}).observe({ type: "longtask", buffered: false });
			const box = document.querySelector("[data-scroll]");
			const began = performance.now();
			const step = () => {
				box.scrollTop += 600;
				const end = Number(box.querySelector("li").getAttribute("aria-setsize"));
				if (end >= ${CASES} && box.scrollTop + box.clientHeight >= box.scrollHeight - 2 || performance.now() - began > 90000)
					setTimeout(() => resolve({ longest, reached: end }), 300);
				else requestAnimationFrame(step);
			};
			step();
		})
	`);
	return [
		{ what: "cases scrolled through", value: reached, unit: "cases", budget: CASES, atLeast: true },
		{ what: "longest task while scrolling", value: longest, unit: "ms", budget: 50 },
	];
}

/** From the key that takes a case to its new owner in the row, with all 10,000 cases in the list. */
async function effect(page: Page): Promise<number> {
	const times: number[] = [];
	for (let time = 0; time < 20; time += 1) {
		await page.keyboard.press("j");
		await page.locator("[data-case]:focus").waitFor();
		times.push(
			await page.evaluate<number>(`
				new Promise((resolve) => {
					const row = document.activeElement;
					const began = performance.now();
					const look = () => {
						if (row.querySelector(".case-owner")?.title !== "Nobody") resolve(performance.now() - began);
						else requestAnimationFrame(look);
					};
					window.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
					look();
				})
			`),
		);
	}
	return quantile(times, 0.95);
}
