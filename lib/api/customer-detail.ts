import type { Case } from "../cases/case.ts";
import { rowOf } from "../cases/case-table.ts";
import { timelinePlace } from "../customers/customer-table.ts";
import type { Touchpoint } from "../customers/touchpoint.ts";
import { NotFoundError } from "../kernel/errors.ts";
import { pageFrom } from "../kernel/page.ts";
import type { House } from "../routing/assemble.ts";
import { customerView } from "./customer-view.ts";

/** Touchpoints that come with a customer, the latest ones. */
const MOST_TOUCHPOINTS = 50;

/**
 * Everything known of a person, whichever of their customers was asked for.
 * @throws {NotFoundError} when there is no such customer
 */
export async function customerDetail(house: House, id: string) {
	const customer = await customerView(house.customers, id);
	if (!customer) throw new NotFoundError("customer", id);
	const { items: timeline, next } = await timelinePage(house, customer.person, {
		limit: MOST_TOUCHPOINTS,
	});
	const posts = timeline.flatMap((one) => ("post" in one && one.post ? [one.post] : []));
	const claims = await Promise.all(
		customer.person.map((one) => house.cases.claim(`customer:${one}`)),
	);
	const cases = await casesOf(house, [
		...claims.flatMap((claim) => claim?.caseId ?? []),
		...posts.flatMap(({ caseId }) => caseId ?? []),
	]);
	const open = ({ status }: Case) => status !== "resolved" && status !== "closed";
	return {
		customer,
		timeline,
		...(next !== undefined && { timelineNext: next }),
		cases: {
			open: cases.filter(open).map(rowOf),
			past: cases.filter((one) => !open(one)).map(rowOf),
		},
		proposedLinks: await proposalsOf(house, customer.person),
	};
}

/** What is known of a page's place: how far it goes, and behind which place it begins. */
interface Asked {
	readonly limit: number;
	readonly behind?: string | undefined;
}

/**
 * A page of what happened on any of a person's handles, with its words, newest first; an event that names several of
 * them is there once. All handles share one order, so that one cursor goes for all of them.
 */
export async function timelinePage(house: House, person: readonly string[], asked: Asked) {
	const { limit, behind } = asked;
	const timelines = await Promise.all(
		person.map((one) => house.customers.timelineOf(one, limit + 1, behind)),
	);
	const byPlace = new Map(timelines.flat().map((one) => [timelinePlace(one), one]));
	const found = [...byPlace].sort(([one], [other]) => (one > other ? -1 : 1));
	const page = pageFrom(
		found.map(([, one]) => one),
		limit,
		timelinePlace,
	);
	return { ...page, items: await withWords(house, page.items) };
}

/** Touchpoints with the words that were written there. */
async function withWords(house: House, touchpoints: readonly Touchpoint[]) {
	const keys = touchpoints.flatMap((one) => (one.kind === "post" ? one.postKey : []));
	const posts = new Map((await house.decided.rows(keys)).map((row) => [row.key, row]));
	return Promise.all(
		touchpoints.map(async (one) => {
			if (one.kind === "event") return { ...one, data: JSON.parse(one.data) };
			if (one.kind === "reply") {
				const history = await house.replies.history(one.replyId);
				return { ...one, ...(history && { text: history.reply.text }) };
			}
			const post = posts.get(one.postKey);
			return { ...one, ...(post && { post }) };
		}),
	);
}

/** Newest first. */
async function casesOf({ cases }: House, ids: readonly string[]): Promise<Case[]> {
	const loaded = await Promise.all([...new Set(ids)].map((id) => cases.load(id)));
	return loaded
		.flatMap((one) => one?.current ?? [])
		.sort((one, other) => (one.openedAt > other.openedAt ? -1 : 1));
}

/** Who may be the same person, and why: a person settles it. */
async function proposalsOf({ customers }: House, person: readonly string[]) {
	const links = (await Promise.all(person.map(customers.linksOf))).flat();
	const proposed = links.filter(({ status }) => status === "proposed");
	return Promise.all(
		proposed.map(async (link) => {
			const [one, two] = link.customerIds;
			const other = await customerView(customers, person.includes(one) ? two : one);
			return {
				link: { ...link, customerIds: [...link.customerIds] as [string, string] },
				...(other && { other }),
			};
		}),
	);
}
