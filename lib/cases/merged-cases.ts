import type { Case } from "./case.ts";
import type { CaseTable } from "./case-table.ts";

type Load = Pick<CaseTable, "load">;

/**
 * The case that goes on for this one: itself, unless it is merged. Of a circle, that is the one with the lowest id.
 */
export async function headOf({ load }: Load, current: Case): Promise<Case> {
	const path = [current];
	for (let at = current; at.mergedInto !== undefined; ) {
		const into = at.mergedInto;
		const begins = path.findIndex(({ id }) => id === into);
		if (begins >= 0) return lowest(path.slice(begins), at);
		const next = (await load(into))?.current;
		if (!next) return at;
		path.push(next);
		at = next;
	}
	return path.at(-1) ?? current;
}

const lowest = (circle: readonly Case[], first: Case): Case =>
	circle.reduce((one, other) => (other.id < one.id ? other : one), first);

/** The cases that are merged into this one now, at any depth: those for whom it goes on, earliest first. */
export async function membersOf({ load }: Load, current: Case): Promise<Case[]> {
	const members = new Map<string, Case>([[current.id, current]]);
	for (const [id, member] of members)
		for (const { caseId } of member.absorbed ?? []) {
			if (members.has(caseId)) continue;
			const found = (await load(caseId))?.current;
			if (found?.mergedInto === id) members.set(caseId, found);
		}
	return [...members.values()]
		.slice(1)
		.sort((one, other) => (one.openedAt < other.openedAt ? -1 : 1));
}
