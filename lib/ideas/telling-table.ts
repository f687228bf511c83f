/**
 * Who was told of an idea's status. Every question that the product asks of these items:
 *
 * | access pattern                            | index | key condition                                          |
 * | ----------------------------------------- | ----- | ------------------------------------------------------ |
 * | how far tellings have come                | table | pk = IDEA#<id>, sk begins with TELLING#                |
 * | whom a telling reaches, and how           | table | pk = IDEA#<id>, sk begins with TOLD#                   |
 * | what became of the answers                | table | pk = IDEA#<id>, sk begins with HEARD#                  |
 */
import { sortable } from "../kernel/ids.ts";
import type { Store } from "../kernel/store.ts";
import type { Heard, Progress, Told } from "./telling.ts";

const SCHEMA_VERSION = 1;

/** Where it is kept who was told. */
export interface TellingTable {
	/** Keeps what was decided of a person. @returns what stands: the first decision */
	addTold(told: Told): Promise<Told>;
	/** In order of turns, then persons. */
	told(ideaId: string): Promise<Told[]>;
	/** Keeps what became of an answer; a second time, it changes nothing. */
	addHeard(ideaId: string, heard: Heard): Promise<void>;
	heard(ideaId: string): Promise<Heard[]>;
	progress(ideaId: string): Promise<Progress[]>;
	/** Keeps how far a telling has come, unless it has come further. */
	keepProgress(ideaId: string, progress: Progress): Promise<void>;
}

/** It is kept in the table. */
export function tellingTable(store: Store): TellingTable {
	const partOf = async <T>(id: string, prefix: string, name: string): Promise<T[]> => {
		const found = await store.query({ pk: `IDEA#${id}`, prefix });
		return found.map((item) => item[name] as T);
	};
	return {
		async addTold(told) {
			const { ideaId, seq, person } = told;
			const key = { pk: `IDEA#${ideaId}`, sk: `TOLD#${sortable(seq, 6)}#${person}` };
			if (await store.putNew({ ...key, told, schemaVersion: SCHEMA_VERSION })) return told;
			return ((await store.get(key))?.["told"] as Told | undefined) ?? told;
		},
		told: (id) => partOf<Told>(id, "TOLD#", "told"),
		async addHeard(ideaId, heard) {
			const { seq, person, number } = heard;
			await store.putNew({
				pk: `IDEA#${ideaId}`,
				sk: `HEARD#${sortable(seq, 6)}#${person}#${sortable(number, 3)}`,
				...{ heard, schemaVersion: SCHEMA_VERSION },
			});
		},
		heard: (id) => partOf<Heard>(id, "HEARD#", "heard"),
		progress: (id) => partOf<Progress>(id, "TELLING#", "progress"),
		async keepProgress(ideaId, progress) {
			await store.putNewer({
				...{ pk: `IDEA#${ideaId}`, sk: `TELLING#${sortable(progress.seq, 6)}`, progress },
				...{ version: progress.people * 2 + (progress.done ? 1 : 0) },
				schemaVersion: SCHEMA_VERSION,
			});
		},
	};
}
