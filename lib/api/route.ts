import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod";
import { InvalidError } from "../kernel/errors.ts";
import { fieldsOf } from "../posts/incoming-post.ts";
import type { Api } from "./api.ts";
import { type Caller, callerOf, demand, type Role } from "./caller.ts";
import { jsonOf } from "./http.ts";
import { parameterOf } from "./path.ts";

/** The parameters that a path names: `/api/cases/{id}` has `id`. */
type ParametersOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
	? { readonly [Key in Name]: string } & ParametersOf<Rest>
	: unknown;

/** What a schema takes, as something that nobody will change. */
type Frozen<T> = T extends readonly (infer Entry)[]
	? readonly Frozen<Entry>[]
	: T extends object
		? { readonly [Name in keyof T]: Frozen<T[Name]> }
		: T;

/** Parameters behind the question mark, by name. */
type Parameters = Readonly<Record<string, z.ZodType>>;

/** A request that was let in, checked. */
interface Call<Path extends string, Query extends Parameters, Body extends z.ZodType> {
	readonly caller: Caller;
	readonly params: ParametersOf<Path>;
	readonly query: z.output<z.ZodObject<Query>>;
	readonly body: z.output<Body>;
}

/** A route as it is written down. */
interface Sketch<
	Path extends string,
	Query extends Parameters,
	Body extends z.ZodType,
	Result extends z.ZodType,
> {
	readonly method: "GET" | "POST";
	readonly path: Path;
	/** One line for the document. */
	readonly summary: string;
	/** Who may: any of them. */
	readonly roles: readonly Role[];
	/** Parameters behind the question mark; others are refused. */
	readonly query?: Query;
	readonly body?: Body;
	/** @default 200 */
	readonly status?: 200 | 202;
	readonly result: Result;
	readonly handle: (api: Api, call: Call<Path, Query, Body>) => Promise<Frozen<z.input<Result>>>;
}

/** One line of the table that drives the router, the role check and the OpenAPI document. */
export interface Route {
	readonly method: "GET" | "POST";
	readonly path: string;
	readonly summary: string;
	/** Nobody has to sign in when there is none. */
	readonly roles: readonly Role[];
	readonly query: Parameters;
	readonly body?: z.ZodType;
	readonly status: 200 | 202;
	readonly result: z.ZodType;
	/** @throws {DomainError} saying why not */
	readonly answer: (api: Api, event: APIGatewayProxyEventV2) => Promise<unknown>;
}

/** A route for people who have signed in. */
export function route<
	Path extends string,
	Result extends z.ZodType,
	Query extends Parameters = Record<never, never>,
	Body extends z.ZodType = z.ZodUndefined,
>(sketch: Sketch<Path, Query, Body, Result>): Route {
	const { query: shape = {} as Query, handle, ...said } = sketch;
	const query = z.strictObject(shape);
	return {
		...{ ...said, status: said.status ?? 200, query: shape },
		async answer(api, event) {
			const caller = callerOf(event);
			demand(caller, said.roles);
			const params = parametersOf<Path>(said.path, event.pathParameters ?? {});
			return handle(api, {
				...{ caller, params },
				query: checked(query, event.queryStringParameters ?? {}, nameOfParameter),
				body: checked(said.body ?? z.undefined(), said.body && jsonOf(event)) as z.output<Body>,
			});
		},
	};
}

/** A route for everyone, without parameters. */
export function publicRoute<Result extends z.ZodType>(said: {
	readonly path: string;
	readonly summary: string;
	readonly result: Result;
	readonly handle: (api: Api) => Promise<Frozen<z.input<Result>>>;
}): Route {
	const { handle, ...rest } = said;
	return { ...rest, method: "GET", roles: [], query: {}, status: 200, answer: handle };
}

const parametersOf = <Path extends string>(
	path: Path,
	given: Readonly<Record<string, string | undefined>>,
) =>
	Object.fromEntries(
		namesIn(path).map((name) => [name, parameterOf(given[name] ?? "")]),
	) as ParametersOf<Path>;

/** Names of the parameters in a path. */
export const namesIn = (path: string): string[] =>
	[...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

const asIs = (path: readonly PropertyKey[]): readonly PropertyKey[] => path;
/** A list behind the question mark is one parameter. */
const nameOfParameter = (path: readonly PropertyKey[]) => path.slice(0, 1);

/** @throws {InvalidError} naming each field that is wrong, unknown ones among them */
function checked<Schema extends z.ZodType>(
	schema: Schema,
	given: unknown,
	place: typeof asIs = asIs,
): z.output<Schema> {
	const { success, data, error } = schema.safeParse(given);
	if (success) return data;
	const issues = error.issues.flatMap((issue): z.core.$ZodIssue[] =>
		issue.code === "unrecognized_keys"
			? issue.keys.map((key) => ({
					...{
						code: "custom",
						path: [...issue.path, key],
						message: "is not known here",
						input: key,
					},
				}))
			: [{ ...issue, path: [...place(issue.path)] }],
	);
	throw new InvalidError(fieldsOf(new z.ZodError(issues)));
}
