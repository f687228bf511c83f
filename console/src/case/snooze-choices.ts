const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The working day begins at this hour of the browser's clock. */
const MORNING = 9;

/** A customer's answer wakes a case at once; should none come, it is looked at again after so many days. */
const NO_ANSWER_DAYS = 90;

/** When a snoozed case may come back, soonest first. Days are those of the browser's calendar. */
export function snoozeChoices(
	now: Date,
): { readonly name: "hour" | "tomorrow" | "nextWeek" | "untilReply"; readonly at: Date }[] {
	const morning = (days: number) =>
		new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
	// days to Monday, seven on a Monday
	const toMonday = ((8 - now.getDay()) % 7 || 7) as number;
	return [
		{ name: "hour", at: new Date(now.getTime() + HOUR) },
		{ name: "tomorrow", at: morning(1) },
		{ name: "nextWeek", at: morning(toMonday) },
		{ name: "untilReply", at: new Date(now.getTime() + NO_ANSWER_DAYS * DAY) },
	];
}
