import { after, DAY } from "../kernel/clock.ts";
import { ConflictError } from "../kernel/errors.ts";
import { idOf } from "../kernel/ids.ts";
import { type Case, type CaseOrigin, type CaseTurn, evolve } from "./case.ts";
import type { CaseRequest, Claim } from "./claim.ts";
import { commandCase, loadSettled, type WorkCases } from "./command-case.ts";
import { firstClocks } from "./commands.ts";

/** Where a request went. */
export type CaseAnswer =
	| { readonly how: "opened" | "attached"; readonly caseId: string }
	| { readonly how: "none" };

/** A case that was closed this long ago is not reopened: a new one follows it. */
const REOPENS_FOR = 7 * DAY;

/** A rival can take a claim first this often before it looks like a fault. */
const ATTEMPTS = 20;

/** Openings that died are finished by whoever needs them; one that needs another one's, and so on, ends here. */
const DEEPEST = 5;

/**
 * Attaches a request to the case that is open for its thread, order or customer, or opens one: never a twin, also when
 * two arrive at once or an earlier try died. A case is opened by whoever holds all its claims; they are taken in one
 * order everywhere, so that of two rivals one gets them all. A claim carries the request that took it: who finds it
 * without its case finishes opening it, and then attaches.
 */
export async function openCase(
	work: WorkCases,
	request: CaseRequest,
	depth = 0,
): Promise<CaseAnswer> {
	for (let attempt = 0; attempt < ATTEMPTS && depth < DEEPEST; attempt += 1) {
		const places = await placesOf(work, request, depth);
		const answer = await settleIn(work, request, places);
		if (answer) return answer;
	}
	throw new ConflictError(`the claims of ${request.postKey} are busier than they should be`);
}

/** A claim as it stands. `own`: taken by this very post, the case not yet opened. `gone`: past reopening. */
type Place = { readonly what: string } & (
	| { readonly state: "free" }
	| { readonly state: "own" | "gone"; readonly caseId: string }
	| { readonly state: "live"; readonly found: Case }
);

/**
 * What may point to this request's case, in the order in which claims are taken and believed. A public thread has a claim
 * for each of its customers: a stranger under somebody's complaint has a case of their own.
 */
const claimsOf = ({
	threadKey,
	privately,
	orderReference,
	person,
	origin,
}: CaseRequest): string[] => [
	...(privately ? [`thread:${threadKey}`] : person.map((id) => `thread:${threadKey} ${id}`)),
	...(origin && orderReference !== undefined ? [`order:${orderReference}`] : []),
	...(origin ? person.map((id) => `customer:${id}`) : []),
];

async function placesOf(
	work: WorkCases,
	request: CaseRequest,
	depth: number,
): Promise<readonly Place[]> {
	return Promise.all(
		claimsOf(request).map(async (what): Promise<Place> => {
			const claim = await work.cases.claim(what);
			if (!claim) return { what, state: "free" };
			const found = await loadSettled(work, claim.caseId);
			if (found) return placed(work, what, found);
			if (claim.cause === request.postKey) return { what, state: "own", caseId: claim.caseId };
			const { how, ...answer } = await openCase(work, claim.request, depth + 1);
			const finished = "caseId" in answer && (await loadSettled(work, answer.caseId));
			if (!finished) throw new ConflictError(`${what} leads nowhere (${how})`);
			return placed(work, what, finished);
		}),
	);
}

function placed({ clock }: WorkCases, what: string, found: Case): Place {
	const ended = found.status === "closed" ? (found.closedAt ?? found.updatedAt) : undefined;
	return ended !== undefined && after(ended, REOPENS_FOR) < clock()
		? { what, state: "gone", caseId: found.id }
		: { what, state: "live", found };
}

/** `undefined` when a rival was faster: look again. */
async function settleIn(
	work: WorkCases,
	request: CaseRequest,
	places: readonly Place[],
): Promise<CaseAnswer | undefined> {
	const target = places.find(({ state }) => state === "live");
	if (target?.state === "live") {
		const { id } = target.found;
		if (!(await takeClaims(work, request, places, id))) return undefined;
		return attach(work, request, id);
	}
	if (!request.origin) return { how: "none" };

	const caseId = idOf("case", request.postKey);
	const follows = places.find((place) => place.state === "gone");
	if (!(await takeClaims(work, request, places, caseId))) return undefined;
	await open(work, request, request.origin, {
		caseId,
		...(follows?.state === "gone" && { follows: follows.caseId }),
	});
	return { how: "opened", caseId };
}

/** Points all claims to `caseId` that point to no live case. @returns false when a rival was faster */
async function takeClaims(
	{ cases }: WorkCases,
	request: CaseRequest,
	places: readonly Place[],
	caseId: string,
): Promise<boolean> {
	for (const place of places) {
		const claim: Claim = { what: place.what, caseId, cause: request.postKey, request };
		if (place.state === "free" && !(await cases.takeClaim(claim))) return false;
		if (place.state === "gone" && !(await cases.moveClaim(claim, place.caseId))) return false;
		if (
			place.state === "own" &&
			place.caseId !== caseId &&
			!(await cases.moveClaim(claim, place.caseId))
		)
			return false;
	}
	return true;
}

async function attach(
	work: WorkCases,
	{ postKey, threadKey, customerId, means, receivedAt, priority }: CaseRequest,
	caseId: string,
): Promise<CaseAnswer> {
	if (caseId === idOf("case", postKey)) return { how: "opened", caseId };
	await commandCase(work, {
		caseId,
		commandId: `attach ${postKey}`,
		by: "earshot",
		command: {
			command: "attach-post",
			...{ postKey, threadKey, customerId, means, receivedAt, priority },
		},
	});
	return { how: "attached", caseId };
}

async function open(
	work: WorkCases,
	{ postKey, threadKey, customerId, receivedAt }: CaseRequest,
	origin: CaseOrigin,
	{ caseId, follows }: { readonly caseId: string; readonly follows?: string },
): Promise<void> {
	const turn: CaseTurn = {
		caseId,
		seq: 1,
		commandId: `open ${postKey}`,
		at: work.clock(),
		by: "earshot",
		events: [
			{
				type: "opened",
				...{ postKey, threadKey, customerId, origin },
				...(follows !== undefined && { follows }),
			},
			{ type: "clocks-set", clocks: firstClocks(origin, receivedAt, work.rules) },
		],
	};
	if (await work.cases.append(turn)) await work.settle(evolve(undefined, turn), [turn]);
	else await loadSettled(work, caseId);
}
