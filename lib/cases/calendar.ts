import * as z from "zod";
import { DAY, HOUR, type Instant, MINUTE } from "../kernel/clock.ts";
import { NotFoundError } from "../kernel/errors.ts";
import { byId, eachOnce, parseWith } from "./parse.ts";

const WEEKDAYS = [
	"sunday",
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
] as const;

/** `"09:30"` as milliseconds since the day's midnight on the wall clock. */
const msOf = (time: string): number =>
	Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE;

const timeSchema = z
	.string()
	.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "write a time as 09:30, at most 24:00");

const openHoursSchema = z
	.strictObject({ from: timeSchema, to: timeSchema })
	.refine(({ from, to }) => msOf(from) < msOf(to), {
		path: ["to"],
		message:
			"must be later than from; to pass midnight, end at 24:00 and begin the next day at 00:00",
	});

const dayHoursSchema = z.array(openHoursSchema).superRefine((hours, context) => {
	for (const [index, { from }] of hours.entries())
		if (index > 0 && msOf(from) < msOf(hours[index - 1]?.to ?? "00:00"))
			context.addIssue({
				code: "custom",
				path: [index, "from"],
				message: "begins before the hours above it end; order them, without overlap",
			});
});

const calendarSchema = z.strictObject({
	id: z.string().min(1),
	timeZone: z
		.string()
		.refine(isTimeZone, "is not an IANA time zone; write it as Europe/London or UTC"),
	hours: z
		.partialRecord(z.enum(WEEKDAYS), dayHoursSchema)
		.refine((hours) => Object.values(hours).some((day) => day.length > 0), {
			message: "has no open time at all: a clock on it would never run",
		}),
	holidays: z.array(z.iso.date("write a day as 2026-12-25")),
});

/**
 * When work is done: hours on the wall clock of one time zone for each weekday (one that is absent is closed), and
 * days that are closed whatever their weekday. A moment is open when the wall clock shows a time within the hours, so
 * that an hour that daylight saving repeats counts twice, and one that it skips does not count.
 */
export type Calendar = Readonly<z.infer<typeof calendarSchema>>;

/** Calendars by id. */
export type Calendars = ReadonlyMap<string, Calendar>;

/**
 * Reads the content of `processes/calendars.json`, a list of calendars.
 * @throws {InvalidError} naming each field that is wrong, among them a calendar that never opens.
 */
export const parseCalendars = (json: unknown): Calendars =>
	byId(parseWith(z.array(calendarSchema).superRefine(eachOnce("id")), json));

/** @throws {NotFoundError} when there is no such calendar. */
export function calendarOf(calendars: Calendars, id: string): Calendar {
	const calendar = calendars.get(id);
	if (!calendar) throw new NotFoundError("calendar", id);
	return calendar;
}

/** Open milliseconds from `from` to `to`; negative when `to` is earlier. */
export function openMsBetween(calendar: Calendar, from: Instant, to: Instant): number {
	if (to < from) return 0 - openMsBetween(calendar, to, from); // and 0 stays 0, not −0
	const until = momentOf(to);
	let open = 0;
	for (const { start, end } of openSpans(calendar, momentOf(from))) {
		if (start >= until) break;
		open += Math.min(end, until) - start;
	}
	return open;
}

/**
 * The first moment by which `ms` open milliseconds have passed since `from`; `from` itself, open or not, when `ms` is 0.
 * @throws {RangeError} when `ms` is negative or not finite.
 */
export function addOpenMs(calendar: Calendar, from: Instant, ms: number): Instant {
	if (!(ms >= 0 && ms < Number.POSITIVE_INFINITY))
		throw new RangeError(`${ms} is not a length of time`);
	let [at, left] = [momentOf(from), ms];
	for (const { start, end } of openSpans(calendar, at)) {
		if (left === 0) break;
		at = Math.min(start + left, end);
		left -= at - start;
	}
	return new Date(at).toISOString();
}

interface Span {
	readonly start: number;
	readonly end: number;
}

/** The calendar's open time from `from` on, in order and without end; one opening may come in several pieces. */
function* openSpans(calendar: Calendar, from: number): Generator<Span> {
	for (const { start, end, offset } of offsetSpans(calendar.timeZone, from))
		for (let midnight = dayOf(start + offset); midnight < end + offset; midnight += DAY)
			for (const { from: opens, to: closes } of hoursOn(calendar, midnight)) {
				const piece = {
					start: Math.max(start, midnight + msOf(opens) - offset),
					end: Math.min(end, midnight + msOf(closes) - offset),
				};
				if (piece.start < piece.end) yield piece;
			}
}

/** The hours of the local day that begins at `midnight`, a wall-clock time written as if it were UTC. */
function hoursOn({ hours, holidays }: Calendar, midnight: number) {
	const day = new Date(midnight);
	const open = hours[WEEKDAYS[day.getUTCDay()] ?? "sunday"] ?? [];
	return open.length > 0 && holidays.includes(day.toISOString().slice(0, 10)) ? [] : open;
}

/**
 * Time from `from` on in adjoining pieces of at most a day, in each of which the wall clock is `offset` ahead of UTC.
 * No zone changes its offset and changes it back within one day, so that comparing a day's ends finds every change.
 */
function* offsetSpans(
	timeZone: string,
	from: number,
): Generator<Span & { readonly offset: number }> {
	let start = from;
	for (;;) {
		const offset = offsetAt(timeZone, start);
		const midnight = dayOf(start) + DAY;
		const end =
			offsetAt(timeZone, midnight) === offset
				? midnight
				: endOfOffset(timeZone, offset, start, midnight);
		yield { start, end, offset };
		start = end;
	}
}

/** The first millisecond that no longer has the offset of `start`, which `end` does not have. */
function endOfOffset(timeZone: string, offset: number, start: number, end: number): number {
	let [same, changed] = [start, end];
	while (changed - same > 1) {
		const middle = Math.floor((same + changed) / 2);
		if (offsetAt(timeZone, middle) === offset) same = middle;
		else changed = middle;
	}
	return changed;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds by which the wall clock of a zone is ahead of UTC. */
function offsetAt(timeZone: string, at: number): number {
	const format =
		formats.get(timeZone) ??
		new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
	formats.set(timeZone, format);
	// "11/20/2026, GMT+05:30"; a time zone of long ago has seconds, and UTC may stand as a bare "GMT"
	const [, sign, hours, minutes, seconds] =
		/GMT([+-])(\d+):(\d+)(?::(\d+))?$/.exec(format.format(at)) ?? [];
	const ahead =
		Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE + Number(seconds ?? 0) * 1000;
	return sign === "-" ? -ahead : ahead;
}

function isTimeZone(timeZone: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat("en-US", { timeZone }));
	} catch {
		return false;
	}
}

/** The midnight at or before a moment, on the clock that the moment is written in. */
const dayOf = (at: number): number => Math.floor(at / DAY) * DAY;

/** @throws {RangeError} when it is none: time would never reach it. */
function momentOf(at: Instant): number {
	const moment = Date.parse(at);
	if (Number.isNaN(moment)) throw new RangeError(`${at} is not a moment`);
	return moment;
}
