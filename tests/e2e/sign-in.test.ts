import { afterAll, afterEach, beforeAll, expect, it } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { buildConsole } from "../../bin/build-console.ts";
import { anEarshot, type Earshot } from "../factories/earshot.ts";
import { type ManagedLogin, managedLogin } from "../factories/managed-login.ts";
import { seriousIn } from "./axe.ts";
import { openBrowser, WINDOWS } from "./browser.ts";
import { type Desk, openDesk } from "./desk.ts";

let login: ManagedLogin;
let earshot: Earshot;
let browser: Browser;
let desk: Desk;
let caseId: string;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

beforeAll(async () => {
	buildConsole();
	login = await managedLogin();
	earshot = await anEarshot({ EARSHOT_SIGN_IN: JSON.stringify(login.config) });
	await earshot.start("--empty");
	desk = await openDesk(earshot.url);
	caseId = await desk.aCase("My line is dead since Monday. Fix it!", "signs-in-1");
	browser = await openBrowser();
}, 120_000);

afterEach(async () => {
	login.setLifetime(3600);
	for (const context of contexts.splice(0)) await context.close();
	expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
	await browser?.close();
	await earshot?.dispose();
	await login?.stop();
});

/** A browser that knows nobody. */
async function aPage(): Promise<Page> {
	const context = await browser.newContext({ viewport: WINDOWS["1440 px"], locale: "en-GB" });
	contexts.push(context);
	const page = await context.newPage();
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("console", (message) => {
		if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
	});
	return page;
}

const theButton = (page: Page) => page.getByRole("button", { name: "Sign in with your company" });
const count = (what: string) => login.asked.filter((one) => one === what).length;
const tokenOf = (page: Page) =>
	page.evaluate<string | undefined>(
		`JSON.parse(localStorage.getItem("earshot.session") ?? "{}").token`,
	);

/** Somebody signs in where the page sends them. */
async function signIn(page: Page, name = "Sam Reed"): Promise<void> {
	await theButton(page).click();
	await page.getByRole("button", { name }).click();
}

it("leads through the sign-in of the deployment, and back to where one wanted to go", async () => {
	const page = await aPage();
	await page.goto(`${earshot.url}/cases/${caseId}?from=mail#reply`);
	await theButton(page).waitFor();
	expect(await seriousIn(page)).toEqual([]);
	await page.keyboard.press("Enter"); // it has the focus
	await page.waitForURL(/oauth2\/authorize/);
	expect(page.url()).toContain("code_challenge_method=S256");
	await page.getByRole("button", { name: "Sam Reed" }).click();
	await page.locator(".composer").waitFor();
	expect(page.url()).toBe(`${earshot.url}/cases/${caseId}?from=mail#reply`);
	expect(await page.locator(".side-foot").textContent()).toContain("Sam Reed");
	// and the API knows them by the same token
	await page.keyboard.press("Escape");
	await page.keyboard.press("a");
	await desk.until(async () => {
		const { case: found } = await desk.get<{ case: { assignee?: string } }>(`/api/cases/${caseId}`);
		return found.assignee === "agent:sam";
	});
}, 60_000);

it("takes no sign-in that it did not begin", async () => {
	const page = await aPage();
	const before = count("POST /oauth2/token");
	await page.goto(`${earshot.url}/?code=stolen&state=made-up`);
	await page.getByRole("alert").waitFor();
	expect(await page.getByRole("alert").textContent()).toContain("was not begun in this tab");
	expect(page.url()).not.toContain("stolen");

	// nor with a sign-in under way
	await theButton(page).click();
	await page.getByRole("button", { name: "Ruth Adeyemi" }).waitFor();
	await page.goto(`${earshot.url}/?code=stolen&state=made-up`);
	await page.getByRole("alert").waitFor();
	expect(count("POST /oauth2/token")).toBe(before);
	expect(await tokenOf(page)).toBeUndefined();
}, 60_000);

it("takes a code once, and says when the sign-in was refused", async () => {
	const page = await aPage();
	const arrivals: string[] = [];
	page.on("request", (request) => {
		if (/[?&]code=/.test(request.url())) arrivals.push(request.url());
	});
	await page.goto(`${earshot.url}/posts`);
	await signIn(page);
	await page.waitForURL(`${earshot.url}/posts`);
	await page.locator(".side-foot").waitFor();
	const [arrival = ""] = arrivals;
	const before = count("POST /oauth2/token");

	await page.evaluate("localStorage.clear()");
	await page.goto(arrival);
	await page.getByRole("alert").waitFor();
	expect(count("POST /oauth2/token")).toBe(before);
	expect(await tokenOf(page)).toBeUndefined();

	// the sign-in itself takes it no second time either
	const replayed = await fetch(`${login.config.signIn}/oauth2/token`, {
		method: "POST",
		body: new URLSearchParams({
			...{ grant_type: "authorization_code", client_id: login.config.clientId },
			...{ code: new URL(arrival).searchParams.get("code") ?? "", code_verifier: "x" },
		}),
	});
	expect(replayed.status).toBe(400);

	// and who says no there is told so here
	await theButton(page).click();
	await page.waitForURL(/oauth2\/authorize/);
	const { searchParams } = new URL(page.url());
	await page.goto(
		`${earshot.url}/?error=access_denied&state=${encodeURIComponent(searchParams.get("state") ?? "")}`,
	);
	await page.getByRole("alert").waitFor();
	expect(await page.getByRole("alert").textContent()).toContain("not taken");
}, 60_000);

it("tells whom nobody has given a role, and lets them be somebody else", async () => {
	const page = await aPage();
	await page.goto(`${earshot.url}/inbox`);
	await signIn(page, "Zoe Park");
	await page.getByRole("alert").waitFor();
	expect(await page.getByRole("alert").textContent()).toContain("no role");
	expect(await tokenOf(page)).toBeUndefined();
	const before = count("GET /logout");
	await page.getByRole("button", { name: "Sign in as somebody else" }).click();
	await theButton(page).waitFor();
	expect(count("GET /logout")).toBe(before + 1);
}, 60_000);

it("gets a new token by itself when one has ended", async () => {
	login.setLifetime(3);
	const page = await aPage();
	await page.goto(`${earshot.url}/inbox`);
	await signIn(page);
	await page.locator(".case-line").first().waitFor();
	const first = await tokenOf(page);
	const before = count("POST /oauth2/token");
	await desk.until(async () => (await tokenOf(page)) !== first);
	expect(count("POST /oauth2/token")).toBeGreaterThan(before);
	expect(await page.getByRole("dialog").count()).toBe(0);
	expect(await page.locator(".case-line").count()).toBeGreaterThan(0);
}, 60_000);

it("asks the person when the session has ended for good, and goes on where they were", async () => {
	login.setLifetime(3);
	const page = await aPage();
	await page.goto(`${earshot.url}/cases/${caseId}`);
	await signIn(page);
	await page.locator(".composer").waitFor();
	await page.keyboard.press("n");
	await page.keyboard.type("half a sentence");
	login.revokeAll();
	const dialog = page.getByRole("dialog", { name: "Sign in to Earshot" });
	await dialog.waitFor({ timeout: 15_000 });
	await page.keyboard.press("Escape"); // it stays: there is no way around it
	expect(await dialog.isVisible()).toBe(true);
	expect(await page.locator(".composer-field").inputValue()).toBe("half a sentence");

	login.setLifetime(3600);
	await dialog.getByRole("button", { name: "Sign in with your company" }).click();
	await page.getByRole("button", { name: "Sam Reed" }).click();
	await page.locator(".composer").waitFor();
	expect(page.url()).toBe(`${earshot.url}/cases/${caseId}`);
	await page.keyboard.press("n");
	await expect(page.locator(".composer-field").inputValue()).resolves.toBe("half a sentence");
}, 60_000);

it("signs out there as well as here", async () => {
	const page = await aPage();
	await page.goto(`${earshot.url}/inbox`);
	await signIn(page, "Ruth Adeyemi");
	const before = count("GET /logout");
	await page.locator(".side-foot button").click();
	await page.getByRole("menuitem", { name: "Sign out" }).click();
	await theButton(page).waitFor();
	expect(count("GET /logout")).toBe(before + 1);
	expect(count("POST /oauth2/revoke")).toBe(1);
	expect(await page.evaluate(`localStorage.getItem("earshot.session")`)).toBeNull();
	await page.goto(`${earshot.url}/inbox`);
	await theButton(page).waitFor();
	expect(await page.locator(".case-line").count()).toBe(0);
}, 60_000);
