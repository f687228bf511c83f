import type { Route } from "../infra/settings.ts";
import type { FunctionTable } from "./names.ts";

/** A route and the function behind it. */
export interface Target {
	readonly functionName: string;
	readonly route: Route;
}

/** The target of a request, with what the path's variables stand for. */
export interface Match extends Target {
	readonly pathParameters: Readonly<Record<string, string>>;
}

/** The routes of all functions that are reached by HTTP. */
export const targetsOf = (functions: FunctionTable): readonly Target[] =>
	Object.entries(functions).flatMap(([functionName, { trigger }]) =>
		trigger.kind === "http" ? trigger.routes.map((route) => ({ functionName, route })) : [],
	);

/**
 * The target for a request, chosen as API Gateway does: a path said in full before one with variables, that before one
 * that takes any rest (`{proxy+}`), and a method said before ANY.
 * @param path as it came; what its variables stand for is decoded
 */
export function matchRoute(
	targets: readonly Target[],
	method: string,
	path: string,
): Match | undefined {
	const found = targets.flatMap((target) => {
		const { route } = target;
		if (route.method !== "ANY" && route.method !== method) return [];
		const fits = patternOf(route.path).exec(path);
		return fits ? [{ ...target, pathParameters: named(route.path, fits.groups ?? {}) }] : [];
	});
	return found.sort((one, other) => rank(one.route) - rank(other.route))[0];
}

const VARIABLE = /\{(\w+)(\+?)\}/g;

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
	const known = patterns.get(path);
	if (known) return known;
	const source = path
		.split(/(\{\w+\+?\})/)
		.map((part) => {
			const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(part) ?? [];
			if (name === undefined) return RegExp.escape(part);
			return `(?<${name}>${greedy ? ".+" : "[^/]+"})`;
		})
		.join("");
	const pattern = new RegExp(`^${source}$`);
	patterns.set(path, pattern);
	return pattern;
}

const named = (path: string, groups: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		[...path.matchAll(VARIABLE)].map(([, name = ""]) => [name, decoded(groups[name] ?? "")]),
	);

/** Text that is wrongly encoded stays as it is: it names nothing. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

const rank = ({ path, method }: Route): number =>
	(path.includes("+}") ? 4 : path.includes("{") ? 2 : 0) + (method === "ANY" ? 1 : 0);
