import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
	addOpenMs,
	type Calendar,
	calendarOf,
	openMsBetween,
	parseCalendars,
} from "../../lib/cases/calendar.ts";
import { parseTeams } from "../../lib/cases/team.ts";
import { DAY, HOUR, MINUTE, after as momentAfter } from "../../lib/kernel/clock.ts";

const NINE_TO_HALF_PAST_FIVE = [{ from: "09:00", to: "17:30" }];
const OFFICE_HOURS = {
	monday: NINE_TO_HALF_PAST_FIVE,
	tuesday: NINE_TO_HALF_PAST_FIVE,
	wednesday: NINE_TO_HALF_PAST_FIVE,
	thursday: NINE_TO_HALF_PAST_FIVE,
	friday: NINE_TO_HALF_PAST_FIVE,
};
const everyDay = (...hours: { from: string; to: string }[]) => ({
	monday: hours,
	tuesday: hours,
	wednesday: hours,
	thursday: hours,
	friday: hours,
	saturday: hours,
	sunday: hours,
});
const ALL_DAY = everyDay({ from: "00:00", to: "24:00" });

const aCalendar = (said: Partial<Calendar> = {}): Calendar => ({
	id: "office",
	timeZone: "Europe/London",
	hours: OFFICE_HOURS,
	holidays: [],
	...said,
});

const at = (text: string) => new Date(text).toISOString();
const openOn = (calendar: Calendar, from: string, to: string) =>
	openMsBetween(calendar, at(from), at(to));
const processFile = (name: string) =>
	JSON.parse(readFileSync(new URL(`../../processes/${name}.json`, import.meta.url), "utf8"));

describe("a calendar file", () => {
	const refused = (said: Record<string, unknown>) => () =>
		parseCalendars([{ ...aCalendar(), ...said }]);

	it("is refused when a calendar never opens, and says where", () => {
		expect(refused({ hours: {} })).toThrow(/\/0\/hours: has no open time at all/);
		expect(refused({ hours: { monday: [] } })).toThrow(/\/0\/hours: has no open time at all/);
	});

	it("is refused when a time, a weekday, a zone or a holiday does not exist", () => {
		const from = (time: string) => ({ hours: { friday: [{ from: time, to: "17:00" }] } });
		expect(refused(from("9:00"))).toThrow("/0/hours/friday/0/from: write a time as 09:30");
		expect(refused(from("24:01"))).toThrow("/0/hours/friday/0/from");
		expect(refused({ hours: { ...OFFICE_HOURS, fryday: [] } })).toThrow("fryday");
		expect(refused({ timeZone: "Europe/Lundon" })).toThrow("/0/timeZone: is not an IANA time zone");
		expect(refused({ holidays: ["2026-12-25", "2026-02-29"] })).toThrow("/0/holidays/1");
	});

	it("is refused when hours end before they begin or overlap", () => {
		const hours = (...monday: { from: string; to: string }[]) => refused({ hours: { monday } });
		expect(hours({ from: "22:00", to: "06:00" })).toThrow("/0/hours/monday/0/to: must be later");
		expect(hours({ from: "09:00", to: "09:00" })).toThrow("/0/hours/monday/0/to");
		expect(hours({ from: "09:00", to: "12:00" }, { from: "11:59", to: "17:00" })).toThrow(
			"/0/hours/monday/1/from: begins before",
		);
	});

	it("is refused when two calendars have one id or a field is unknown", () => {
		expect(() => parseCalendars([aCalendar(), aCalendar()])).toThrow(
			"/1/id: office is there twice",
		);
		expect(refused({ holiday: [] })).toThrow('/0: Unrecognized key: "holiday"');
		expect(() => parseCalendars({})).toThrow("/: ");
	});

	it("of ours is good, and its calendars are found by id", () => {
		const calendars = parseCalendars(processFile("calendars"));
		expect(calendarOf(calendars, "office").timeZone).toBe("Europe/London");
		expect(() => calendarOf(calendars, "moon")).toThrow("there is no calendar moon");
	});
});

describe("a team file", () => {
	const calendars = parseCalendars([aCalendar()]);
	const team = {
		id: "care",
		name: "Customer Care",
		calendar: "office",
		members: [{ id: "agent:sam", name: "Sam Reed" }],
		lead: "lead:ruth",
		manager: "lead:omar",
	};
	const refused = (said: object) => () => parseTeams([{ ...team, ...said }], calendars);

	it("is refused when it names a calendar or a person that cannot be", () => {
		expect(refused({ calendar: "moon" })).toThrow("/0/calendar: there is no calendar moon");
		expect(refused({ members: [] })).toThrow("/0/members: needs someone");
		expect(refused({ lead: "ruth" })).toThrow("/0/lead: write a person as");
		expect(refused({ members: [...team.members, ...team.members] })).toThrow("/0/members/1/id");
	});

	it("of ours is good", () => {
		const teams = parseTeams(processFile("teams"), parseCalendars(processFile("calendars")));
		expect([...teams.keys()]).toEqual([
			"care",
			"technical",
			"billing",
			"delivery",
			"safety",
			"privacy",
			"communications",
			"escalations",
			"security",
		]);
	});
});

describe("open time", () => {
	it("counts hours on working days only", () => {
		const calendar = aCalendar();
		// Friday 16:30 to Monday 10:00, in British winter time
		expect(openOn(calendar, "2026-01-16T16:30Z", "2026-01-19T10:00Z")).toBe(2 * HOUR);
		expect(openOn(calendar, "2026-01-17T00:00Z", "2026-01-19T09:00Z")).toBe(0);
	});

	it("follows the wall clock into summer", () => {
		const calendar = aCalendar();
		expect(openOn(calendar, "2026-01-16T08:00Z", "2026-01-16T10:00Z")).toBe(HOUR);
		expect(openOn(calendar, "2026-07-17T08:00Z", "2026-07-17T10:00Z")).toBe(2 * HOUR);
	});

	it("leaves out holidays, by the date on the wall", () => {
		const calendar = aCalendar({
			timeZone: "Pacific/Auckland",
			hours: ALL_DAY,
			holidays: ["2026-06-10"],
		});
		// 10 June in Auckland is 9 June 12:00 to 10 June 12:00 in UTC
		expect(openOn(calendar, "2026-06-09T00:00Z", "2026-06-10T00:00Z")).toBe(12 * HOUR);
		expect(openOn(calendar, "2026-06-10T00:00Z", "2026-06-11T00:00Z")).toBe(12 * HOUR);
	});

	it("passes midnight", () => {
		const calendar = aCalendar({
			hours: {
				friday: [{ from: "22:00", to: "24:00" }],
				saturday: [{ from: "00:00", to: "06:00" }],
			},
		});
		expect(openOn(calendar, "2026-01-16T12:00Z", "2026-01-17T12:00Z")).toBe(8 * HOUR);
		expect(addOpenMs(calendar, at("2026-01-16T12:00Z"), 3 * HOUR)).toBe(at("2026-01-17T01:00Z"));
	});

	it.each([
		["Europe/London", "2026-03-29", 23],
		["Europe/London", "2026-10-25", 25],
		["America/New_York", "2026-03-08", 23],
		["America/New_York", "2026-11-01", 25],
		["Australia/Lord_Howe", "2026-10-04", 23.5],
		["Australia/Lord_Howe", "2026-04-05", 24.5],
		["Africa/Casablanca", "2026-02-15", 25],
		["Africa/Casablanca", "2026-03-22", 23],
		["Asia/Kolkata", "2026-03-29", 24],
	])("in %s, %s has %d hours", (timeZone, day, hours) => {
		const thatDay = aCalendar({ timeZone, hours: ALL_DAY, holidays: [] });
		const withoutIt = aCalendar({ timeZone, hours: ALL_DAY, holidays: [day] });
		const week = [momentAfter(at(day), -3 * DAY), momentAfter(at(day), 4 * DAY)] as const;
		expect(openMsBetween(thatDay, ...week) - openMsBetween(withoutIt, ...week)).toBe(hours * HOUR);
	});

	it("does not count an hour that is skipped, and counts twice one that is repeated", () => {
		const smallHour = aCalendar({ hours: { sunday: [{ from: "01:00", to: "02:00" }] } });
		expect(openOn(smallHour, "2026-03-28T12:00Z", "2026-03-29T12:00Z")).toBe(0);
		expect(openOn(smallHour, "2026-10-24T12:00Z", "2026-10-25T12:00Z")).toBe(2 * HOUR);
		const halfOfIt = aCalendar({ hours: { sunday: [{ from: "01:30", to: "02:00" }] } });
		expect(addOpenMs(halfOfIt, at("2026-10-24T12:00Z"), 45 * MINUTE)).toBe(at("2026-10-25T01:45Z"));
	});

	it("is due when the hours end, not when they begin again", () => {
		expect(addOpenMs(aCalendar(), at("2026-01-16T16:30Z"), HOUR)).toBe(at("2026-01-16T17:30Z"));
		expect(addOpenMs(aCalendar(), at("2026-01-16T16:30Z"), HOUR + 1)).toBe(
			"2026-01-19T09:00:00.001Z",
		);
	});

	it("cannot be a negative or an endless length, nor begin at no moment", () => {
		expect(() => addOpenMs(aCalendar(), at("2026-01-16T16:30Z"), -1)).toThrow(RangeError);
		expect(() => addOpenMs(aCalendar(), at("2026-01-16T16:30Z"), Number.NaN)).toThrow(RangeError);
		expect(() => addOpenMs(aCalendar(), at("2026-01-16T16:30Z"), 1 / 0)).toThrow(RangeError);
		expect(() => addOpenMs(aCalendar(), "soon", 1)).toThrow("soon is not a moment");
	});
});

/** Zones with every kind of change: an hour, half an hour, twice a year more for Ramadan, at midnight, none. */
const zones = fc.constantFrom(
	"Europe/London",
	"America/New_York",
	"Australia/Lord_Howe",
	"Africa/Casablanca",
	"Asia/Beirut",
	"Asia/Kolkata",
	"UTC",
);
/** Moments of 2026, half of them within a day of a change of some zone's clock. */
const changes = [
	"2026-02-15",
	"2026-03-08",
	"2026-03-22",
	"2026-03-29",
	"2026-04-05",
	"2026-10-25",
];
const minuteOf2026 = fc.oneof(
	fc.integer({ min: 0, max: 364 * 24 * 60 }).map((minute) => Date.UTC(2026) + minute * MINUTE),
	fc
		.tuple(fc.constantFrom(...changes), fc.integer({ min: -24 * 60, max: 48 * 60 }))
		.map(([day, minute]) => Date.parse(day) + minute * MINUTE),
);
const moments = fc
	.tuple(minuteOf2026, fc.integer({ min: 0, max: MINUTE - 1 }))
	.map(([minute, ms]) => new Date(minute + ms).toISOString());

const clockTime = (quarter: number) =>
	`${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
const dayHours = fc
	.uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 4 })
	.map((quarters) => {
		const [a, b, c, d] = quarters.sort((one, other) => one - other).map(clockTime);
		return [...(a && b ? [{ from: a, to: b }] : []), ...(c && d ? [{ from: c, to: d }] : [])];
	});
const calendars = fc
	.record({
		id: fc.constant("any"),
		timeZone: zones,
		hours: fc.record({
			monday: dayHours,
			tuesday: dayHours,
			wednesday: fc.constant([{ from: "01:30", to: "24:00" }]),
			thursday: fc.constant([{ from: "00:00", to: "02:15" }]),
			saturday: dayHours,
			sunday: dayHours,
		}),
		holidays: fc.subarray([...changes, "2026-12-25", "2026-12-26"]),
	})
	.map((calendar) => calendarOf(parseCalendars([calendar]), "any"));

const WEEKDAYS = [
	"sunday",
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
] as const;

/** What a person with the wall clock and the calendar in hand would say, a minute at a time. */
function minutesOpen({ timeZone, hours, holidays }: Calendar, from: number, to: number): number {
	const wall = new Intl.DateTimeFormat("sv-SE", {
		timeZone,
		dateStyle: "short",
		timeStyle: "short",
	});
	let open = 0;
	for (let minute = from; minute < to; minute += MINUTE) {
		const [date = "", time = ""] = wall.format(minute).split(" ");
		const weekday = WEEKDAYS[new Date(date).getUTCDay()] ?? "sunday";
		if (holidays.includes(date)) continue;
		if (hours[weekday]?.some((opening) => opening.from <= time && time < opening.to)) open += 1;
	}
	return open;
}

describe("for any calendar", () => {
	it("open time is what the wall clock shows, minute by minute", () => {
		fc.assert(
			fc.property(
				calendars,
				minuteOf2026,
				fc.integer({ min: 1, max: 2000 }),
				(calendar, from, m) => {
					const to = from + m * MINUTE;
					expect(
						openMsBetween(calendar, new Date(from).toISOString(), new Date(to).toISOString()),
					).toBe(minutesOpen(calendar, from, to) * MINUTE);
				},
			),
			{ numRuns: 300 },
		);
	});

	it("open time adds up over any three moments", () => {
		fc.assert(
			fc.property(calendars, moments, moments, moments, (calendar, a, b, c) => {
				expect(openMsBetween(calendar, a, b) + openMsBetween(calendar, b, c)).toBe(
					openMsBetween(calendar, a, c),
				);
			}),
		);
	});

	it("time added is the time found between, and no earlier moment has it", () => {
		const lengths = fc.integer({ min: 0, max: 300 * HOUR });
		fc.assert(
			fc.property(calendars, moments, lengths, (calendar, from, ms) => {
				const due = addOpenMs(calendar, from, ms);
				expect(openMsBetween(calendar, from, due)).toBe(ms);
				if (ms > 0) expect(openMsBetween(calendar, from, momentAfter(due, -1))).toBe(ms - 1);
			}),
		);
	});

	it("adding in two steps is adding at once", () => {
		const lengths = fc.integer({ min: 0, max: 100 * HOUR });
		fc.assert(
			fc.property(calendars, moments, lengths, lengths, (calendar, from, one, other) => {
				expect(addOpenMs(calendar, addOpenMs(calendar, from, one), other)).toBe(
					addOpenMs(calendar, from, one + other),
				);
			}),
		);
	});
});
