import type { Case } from "../cases/case.ts";
import { rowOf } from "../cases/case-table.ts";
import type { Touchpoint } from "../customers/touchpoint.ts";
import { NotFoundError } from "../kernel/errors.ts";
import type { House } from "../routing/assemble.ts";
import { customerView } from "./customer-view.ts";

/** Touchpoints that are shown, the latest ones. */
const MOST_TOUCHPOINTS = 100;

/**
 * Everything known of a person, whichever of their customers was asked for.
 * @throws {NotFoundError} when there is no such customer
 */
export async function customerDetail(house: House, id: string) {
	const customer = await customerView(house.customers, id);
	if (!customer) throw new NotFoundError("customer", id);
	const touchpoints = await timelineOf(house, customer.person);
	const keys = touchpoints.flatMap((one) => (one.kind === "post" ? one.postKey : []));
	const posts = new Map((await house.decided.rows(keys)).map((row) => [row.key, row]));
	const claims = await Promise.all(
		customer.person.map((one) => house.cases.claim(`customer:${one}`)),
	);
	const cases = await casesOf(house, [
		...claims.flatMap((claim) => claim?.caseId ?? []),
		...[...posts.values()].flatMap(({ caseId }) => caseId ?? []),
	]);
	const open = ({ status }: Case) => status !== "resolved" && status !== "closed";
	return {
		customer,
		timeline: await Promise.all(
			touchpoints.map(async (one) => {
				if (one.kind === "event") return { ...one, data: JSON.parse(one.data) };
				if (one.kind === "reply") {
					const history = await house.replies.history(one.replyId);
					return { ...one, ...(history && { text: history.reply.text }) };
				}
				const post = posts.get(one.postKey);
				return { ...one, ...(post && { post }) };
			}),
		),
		cases: {
			open: cases.filter(open).map(rowOf),
			past: cases.filter((one) => !open(one)).map(rowOf),
		},
		proposedLinks: await proposalsOf(house, customer.person),
	};
}

/** Newest first; an event that names several handles of the person is there once. */
async function timelineOf({ customers }: House, person: readonly string[]): Promise<Touchpoint[]> {
	const timelines = await Promise.all(
		person.map((one) => customers.timelineOf(one, MOST_TOUCHPOINTS)),
	);
	const byId = new Map(timelines.flat().map((one) => [one.id, one]));
	return [...byId.values()]
		.sort((one, other) => (one.at > other.at ? -1 : 1))
		.slice(0, MOST_TOUCHPOINTS);
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
