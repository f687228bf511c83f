import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { t } from "../texts.ts";
import { teamsQuery } from "./queries.ts";
import { request } from "./request.ts";
import type { Me } from "./types.ts";

/** Who one is, as the API knows, with the teams that one works for. */
export const meQuery = queryOptions({
	queryKey: ["me"],
	queryFn: ({ signal }) => request<Me>("/api/me", { signal }),
	staleTime: 300_000,
});

/** Who one is; `undefined` until the API has said it. */
export const useMe = (): Me | undefined => useQuery(meQuery).data;

/** A colleague. */
export interface Person {
	readonly id: string;
	readonly name: string;
}

/** Colleagues and teams by id; both names fall back to something readable. */
export interface People {
	readonly all: readonly Person[];
	readonly teams: readonly { readonly id: string; readonly name: string }[];
	nameOf(personId: string): string;
	teamName(teamId: string): string;
}

/** Everyone that a case can be given to. */
export function usePeople(): People {
	const { data } = useQuery(teamsQuery);
	return useMemo(() => {
		const teams = data?.items ?? [];
		const names = new Map(
			teams.flatMap(({ members }) => members.map(({ id, name }) => [id, name] as const)),
		);
		const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
		return {
			all: [...names].map(([id, name]) => ({ id, name })),
			teams: teams.map(({ id, name }) => ({ id, name })),
			nameOf: (id) => (id === "earshot" ? t.common.system : (names.get(id) ?? readable(id))),
			teamName: (id) => teamNames.get(id) ?? readable(id),
		};
	}, [data]);
}

/** `agent:sam` → `Sam`. */
const readable = (id: string): string => {
	const name = id.split(":").at(-1) ?? id;
	return name.replace(
		/(^|-)(\p{L})/gu,
		(_, gap: string, letter: string) => `${gap ? " " : ""}${letter.toUpperCase()}`,
	);
};
