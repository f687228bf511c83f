import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Windows that every scenario is tried in. */
export const WINDOWS = {
	"1440 px": { width: 1440, height: 900 },
	"390 px": { width: 390, height: 844 },
} as const;
export type WindowName = keyof typeof WINDOWS;

/** A browser: the one that EARSHOT_CHROMIUM names, or the one that npm brought. */
export async function openBrowser(): Promise<Browser> {
	const executablePath = process.env["EARSHOT_CHROMIUM"] ?? (await sparticuz.executablePath());
	return chromium.launch({
		executablePath,
		args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-zygote"],
	});
}

export interface Person {
	readonly role: "agent" | "lead" | "product-manager" | "admin";
	readonly name: string;
}

/** A token of the embedded cloud. */
export async function tokenFor(url: string, { role, name }: Person): Promise<string> {
	const response = await fetch(`${url}/auth/local`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ role, name }),
	});
	return ((await response.json()) as { token: string }).token;
}

/** Somebody at a screen. */
export interface Seat {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Presses keys; each key of a chord counts. */
	press(...keys: string[]): Promise<void>;
	/** Keys pressed so far, besides typed text. */
	pressed(): number;
	type(text: string): Promise<void>;
	/** What the browser complained about. */
	readonly complaints: readonly string[];
}

/** Somebody signs in and sits down at a page. */
export async function sitDown(
	browser: Browser,
	url: string,
	person: Person,
	path: string,
	look: { readonly window?: WindowName; readonly scheme?: "light" | "dark" } = {},
): Promise<Seat> {
	const context = await browser.newContext({
		viewport: WINDOWS[look.window ?? "1440 px"],
		colorScheme: look.scheme ?? "light",
		locale: "en-GB",
		timezoneId: "Europe/London",
		reducedMotion: "reduce",
	});
	const session = {
		token: await tokenFor(url, person),
		role: person.role,
		personId: `${person.role}:${person.name.toLowerCase()}`,
		name: person.name,
	};
	const value = JSON.stringify(JSON.stringify(session));
	await context.addInitScript(
		`localStorage.getItem("earshot.session") ?? localStorage.setItem("earshot.session", ${value})`,
	);
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("console", (message) => {
		if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
	});
	await page.goto(url + path);
	let count = 0;
	return {
		page,
		context,
		complaints,
		pressed: () => count,
		async press(...keys) {
			for (const key of keys) {
				count += key.split("+").length;
				await page.keyboard.press(key);
			}
		},
		async type(text) {
			await page.keyboard.type(text);
		},
	};
}
