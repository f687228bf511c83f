import { type CustomerLink, personOf } from "../customers/customer.ts";
import type { IdeaTable } from "../ideas/idea-table.ts";
import { refreshIdea } from "../ideas/refresh-idea.ts";
import type { VoterLink } from "../ideas/voters.ts";

type LinksOf = (customerId: string) => Promise<readonly CustomerLink[]>;

/** A customers' link as ideas know it. */
export const voterLinkOf = ({ customerIds, status, version }: CustomerLink): VoterLink => ({
	...{ customerIds, same: status === "confirmed", version },
});

/** The customers who are one person with `customerId`, and the links that make them one. */
async function around(customerId: string, linksOf: LinksOf) {
	const links = new Map<string, CustomerLink>();
	const person = await personOf(customerId, async (id) => {
		const found = await linksOf(id);
		for (const link of found) links.set(link.customerIds.join(" "), link);
		return found;
	});
	return { person, links: [...links.values()].filter(({ status }) => status === "confirmed") };
}

/** The links that make a customer one person with others, as ideas know them. */
export const linksAround =
	(linksOf: LinksOf) =>
	async (customerId: string): Promise<VoterLink[]> =>
		(await around(customerId, linksOf)).links.map(voterLinkOf);

/**
 * Tells a link that a person has settled to all ideas that either side voted for, and counts those again. To be called
 * when the link is kept; repeated, it changes nothing.
 */
export async function relinkVoters(
	ideas: IdeaTable,
	link: CustomerLink,
	linksOf: LinksOf,
): Promise<void> {
	const sides = await Promise.all(link.customerIds.map((id) => around(id, linksOf)));
	const links = [link, ...sides.flatMap((side) => side.links)].map(voterLinkOf);
	const persons = new Set(sides.flatMap(({ person }) => person));
	const voted = await Promise.all([...persons].map((id) => ideas.votedFor(id)));
	for (const ideaId of new Set(voted.flat())) {
		for (const one of links) await ideas.keepVoterLink(ideaId, one);
		await refreshIdea(ideas, ideaId);
	}
}
