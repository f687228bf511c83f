/** The first of a browser's languages that is one: some say `en-US@posix`, and formatters refuse it. */
export const localeOf = (languages: readonly string[]): string | undefined =>
	languages.find((tag) => {
		try {
			return Intl.getCanonicalLocales(tag).length > 0;
		} catch {
			return false;
		}
	});

/** How this browser writes dates and numbers. */
const LOCALE = localeOf(navigator.languages);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clock = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });
const dayAndMonth = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short" });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: "short" });
const wholeDate = new Intl.DateTimeFormat(LOCALE, {
	weekday: "short",
	day: "numeric",
	month: "short",
	year: "numeric",
	hour: "2-digit",
	minute: "2-digit",
	timeZoneName: "short",
});
const whole = new Intl.NumberFormat(LOCALE);
const compact = new Intl.NumberFormat(LOCALE, { notation: "compact", maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 0 });
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto", style: "long" });

/** `14:05`. */
export const time = (at: string): string => clock.format(new Date(at));

/** With weekday, year and time zone: what a tooltip says. */
export const fullDate = (at: string): string => wholeDate.format(new Date(at));

/** As short as it stays clear: `14:05` today, `Tue 14:05` this week, `3 Oct` before. */
export function shortDate(at: string, now = Date.now()): string {
	const then = new Date(at);
	const days = Math.abs(now - then.getTime()) / DAY;
	if (days < 1 && then.getDate() === new Date(now).getDate()) return clock.format(then);
	return days < 6 ? `${weekday.format(then)} ${clock.format(then)}` : dayAndMonth.format(then);
}

/** `3m`, `5h`, `2d`: how long ago, or how long to go. */
export function span(ms: number): string {
	const length = Math.abs(ms);
	if (length < MINUTE) return `${Math.max(1, Math.round(length / 1000))}s`;
	if (length < HOUR) return `${Math.floor(length / MINUTE)}m`;
	if (length < DAY) {
		const minutes = Math.floor((length % HOUR) / MINUTE);
		const hours = Math.floor(length / HOUR);
		return ms > 0 && hours < 6 && minutes > 0 ? `${hours}h ${minutes}m` : `${hours}h`;
	}
	return `${Math.floor(length / DAY)}d`;
}

/** `3 hours ago`, `in 2 days`. */
export function ago(at: string, now = Date.now()): string {
	const ms = new Date(at).getTime() - now;
	const length = Math.abs(ms);
	if (length < HOUR) return relative.format(Math.round(ms / MINUTE), "minute");
	if (length < DAY) return relative.format(Math.round(ms / HOUR), "hour");
	return relative.format(Math.round(ms / DAY), "day");
}

/** `12,345`. */
export const count = (value: number): string => whole.format(value);

/** `48K`. */
export const shortCount = (value: number): string => compact.format(value);

/** `87%` of 0.87. */
export const share = (value: number): string => percent.format(value);

/** Letters that stand for a name: `SR` of Sam Reed. */
export function initials(name: string): string {
	const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
	const [first = "?", ...rest] = words;
	const last = rest.at(-1);
	return [...first].slice(0, last ? 1 : 2).join("") + ([...(last ?? "")][0] ?? "");
}

/** A number from 0 to 5 that is always the same for the same name. */
export function hueOf(name: string): number {
	let sum = 0;
	for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
	return sum % 6;
}
