import { after, DAY, type Instant } from "../kernel/clock.ts";
import { ConflictError } from "../kernel/errors.ts";
import { idOf } from "../kernel/ids.ts";
import { attachId, type Case, type CaseOrigin, type CaseTurn } from "./case.ts";
import { firstClocks } from "./case-clocks.ts";
import type { CaseRequest, Claim } from "./claim.ts";
import { commandCase, loadSettled, type WorkCases } from "./command-case.ts";
import { headOf } from "./merged-cases.ts";

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

/**
 * Where `openCase` would take a request as things stand; nothing of it is done. A rival may still be faster.
 * @throws {NotFoundError} when a case cannot be opened, because its SLA policy is gone
 */
export async function foreseeCase(work: WorkCases, request: CaseRequest): Promise<CaseAnswer> {
	const target = liveOf(await placesOf(work, request, 0));
	if (target) return answerOf(request, target.id);
	if (!request.origin) return { how: "none" };
	return { how: "opened", caseId: openingOf(work, request, request.origin).caseId };
}

/**
 * A claim as it stands. `own`: taken by this very post, the case not yet opened. `gone`: of no use any more; what a new
 * case follows, where it does, is said.
 */
type Place = { readonly what: string } & (
	| { readonly state: "free" }
	| { readonly state: "own" | "gone"; readonly caseId: string; readonly follows?: string }
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
			const { caseId } = claim;
			const found = await loadSettled(work, caseId);
			if (found) return placed(work, request, what, found);
			if (claim.cause === request.postKey)
				return { what, state: "own", caseId, ...followed(claim.request.follows) };
			const { how, ...answer } = await openCase(work, claim.request, depth + 1);
			const finished = "caseId" in answer && (await loadSettled(work, answer.caseId));
			if (!finished) throw new ConflictError(`${what} leads nowhere (${how})`);
			return placed(work, request, what, finished);
		}),
	);
}

async function placed(
	{ cases, clock }: WorkCases,
	request: CaseRequest,
	what: string,
	found: Case,
): Promise<Place> {
	const gone = { what, state: "gone", caseId: found.id } as const;
	// a retry continues what it finds
	if (found.postKeys.includes(request.postKey)) return { what, state: "live", found };
	// whose case it is was true while they were linked to its customer
	if (what.startsWith("customer:") && !request.person.includes(found.customerId)) return gone;
	// the claim stays with the merged case: it leads on as long as that one does
	const head = await headOf(cases, found);
	return isPast(head, clock())
		? { ...gone, follows: head.id }
		: { what, state: "live", found: head };
}

function isPast({ status, closeReason, closedAt, updatedAt }: Case, now: Instant): boolean {
	if (status !== "closed") return false;
	if (closeReason === "abusive" || closeReason === "duplicate") return true;
	return after(closedAt ?? updatedAt, REOPENS_FOR) < now;
}

const liveOf = (places: readonly Place[]): Case | undefined => {
	const place = places.find(({ state }) => state === "live");
	return place?.state === "live" ? place.found : undefined;
};

const followed = (follows: string | undefined) => (follows === undefined ? {} : { follows });

/** What a new case follows: an earlier try may have moved the claim that pointed to it, and keeps it instead. */
const followedBy = (request: CaseRequest, places: readonly Place[]): string | undefined =>
	request.follows ??
	places
		.flatMap((place) => ("follows" in place && place.follows !== undefined ? [place.follows] : []))
		.at(0);

/** `undefined` when a rival was faster: look again. */
async function settleIn(
	work: WorkCases,
	request: CaseRequest,
	places: readonly Place[],
): Promise<CaseAnswer | undefined> {
	const target = liveOf(places);
	if (target) {
		if (!(await takeClaims(work, request, places, target.id))) return undefined;
		return attach(work, request, target.id);
	}
	if (!request.origin) return { how: "none" };

	const whole = { ...request, ...followed(followedBy(request, places)) };
	// before any claim is taken: one that leads to a case that cannot be opened would be in its customer's way for ever
	const opening = openingOf(work, whole, request.origin);
	if (!(await takeClaims(work, whole, places, opening.caseId))) return undefined;
	if (await work.cases.append(opening)) await work.settle(undefined, [opening]);
	else await loadSettled(work, opening.caseId);
	return { how: "opened", caseId: opening.caseId };
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

/** A post that opened the case itself has been told so before. */
const answerOf = ({ postKey }: CaseRequest, caseId: string): CaseAnswer => ({
	how: caseId === idOf("case", postKey) ? "opened" : "attached",
	caseId,
});

/** @returns `undefined` when the case was merged meanwhile: look again */
async function attach(
	work: WorkCases,
	request: CaseRequest,
	caseId: string,
): Promise<CaseAnswer | undefined> {
	const { postKey, threadKey, customerId, means, receivedAt, priority } = request;
	const answer = answerOf(request, caseId);
	if (answer.how !== "attached") return answer;
	try {
		await commandCase(work, {
			...{ caseId, commandId: attachId(postKey), by: "earshot" },
			command: {
				command: "attach-post",
				...{ postKey, threadKey, customerId, means, receivedAt, priority },
			},
		});
		return answer;
	} catch (error) {
		const found = await work.cases.load(caseId);
		if (found?.current.mergedInto !== undefined) return undefined;
		throw error;
	}
}

/** The turn that opens a case. @throws {NotFoundError} when its SLA policy is gone */
function openingOf(
	{ clock, rules }: Pick<WorkCases, "clock" | "rules">,
	{ postKey, threadKey, customerId, receivedAt, follows }: CaseRequest,
	origin: CaseOrigin,
): CaseTurn {
	return {
		caseId: idOf("case", postKey),
		seq: 1,
		commandId: `open ${postKey}`,
		at: clock(),
		by: "earshot",
		events: [
			{
				type: "opened",
				...{ postKey, threadKey, customerId, origin },
				...followed(follows),
			},
			{ type: "clocks-set", clocks: firstClocks(origin, receivedAt, rules) },
		],
	};
}
