/** What a value may be: of an input, of an output, of a decision's result. */
export type FieldType =
	| { readonly type: "text"; readonly oneOf?: readonly string[]; readonly nullable?: true }
	| {
			readonly type: "number";
			readonly min?: number;
			readonly max?: number;
			readonly nullable?: true;
	  }
	| { readonly type: "boolean"; readonly nullable?: true }
	| { readonly type: "texts"; readonly oneOf?: readonly string[]; readonly nullable?: true }
	/** Known only once it is evaluated. */
	| { readonly type: "any"; readonly nullable?: true };

/** Fields by name: `post`, `reading`, or the result of a decision with several outputs. */
export type Context = Readonly<Record<string, FieldType>>;

export type Shape = FieldType | Context;

/** What expressions can name: a context, or a single value. */
export type Scope = Readonly<Record<string, Shape>>;

/** The value that a shape stands for. */
export type ValueOf<S> = S extends { readonly type: "boolean" }
	? boolean | NullOf<S>
	: S extends { readonly type: "number" }
		? number | NullOf<S>
		: S extends { readonly type: "text" }
			? NameOf<S> | NullOf<S>
			: S extends { readonly type: "texts" }
				? readonly NameOf<S>[]
				: S extends { readonly type: "any" }
					? unknown
					: { readonly [Field in keyof S]: ValueOf<S[Field]> };

type NameOf<S> = S extends { readonly oneOf: readonly (infer Name)[] } ? Name : string;
type NullOf<S> = S extends { readonly nullable: true } ? null : never;

/** Whether a shape is a single value's type. A context may well have a field called `type`, which is no text. */
export const isFieldType = (shape: Shape): shape is FieldType => typeof shape["type"] === "string";

const quoted = (names: readonly string[]): string =>
	names.length === 0 ? "(there is none)" : names.map((name) => `"${name}"`).join(", ");

/** A type in words, to end a sentence that begins with "must be". */
export const describe = (type: FieldType): string =>
	type.nullable && type.type !== "any" ? `${inWords(type)}, or null` : inWords(type);

function inWords(type: FieldType): string {
	switch (type.type) {
		case "text":
			return type.oneOf ? `one of ${quoted(type.oneOf)}` : "a text";
		case "texts":
			return type.oneOf ? `a list of ${quoted(type.oneOf)}` : "a list of texts";
		case "number":
			if (type.min !== undefined && type.max !== undefined)
				return `a number from ${type.min} to ${type.max}`;
			if (type.min !== undefined) return `a number of at least ${type.min}`;
			return type.max === undefined ? "a number" : `a number of at most ${type.max}`;
		case "boolean":
			return "true or false";
		case "any":
			return "anything";
	}
}

/** Whether `value` is of the type. */
export function accepts(type: FieldType, value: unknown): boolean {
	if (value === null) return type.nullable === true || type.type === "any";
	switch (type.type) {
		case "text":
			return typeof value === "string" && (type.oneOf?.includes(value) ?? true);
		case "texts":
			return (
				Array.isArray(value) &&
				value.every((item) => typeof item === "string" && (type.oneOf?.includes(item) ?? true))
			);
		case "number":
			return (
				typeof value === "number" &&
				value >= (type.min ?? Number.NEGATIVE_INFINITY) &&
				value <= (type.max ?? Number.POSITIVE_INFINITY)
			);
		case "boolean":
			return typeof value === "boolean";
		case "any":
			return true;
	}
}

/** The narrowest type of a constant. */
export function typeOf(value: unknown): FieldType {
	if (typeof value === "string") return { type: "text", oneOf: [value] };
	if (typeof value === "number") return { type: "number", min: value, max: value };
	if (typeof value === "boolean") return { type: "boolean" };
	if (Array.isArray(value) && value.every((item) => typeof item === "string"))
		return { type: "texts", oneOf: value };
	return { type: "any", ...(value === null && { nullable: true }) };
}

const namesOf = (type: FieldType): readonly string[] | undefined =>
	type.type === "text" || type.type === "texts" ? type.oneOf : undefined;

/** Whether every value of `given` is known to be one of `wanted`; `any` fits only where everything does. */
export function fits(given: FieldType, wanted: FieldType): boolean {
	if (wanted.type === "any") return true;
	if (given.type !== wanted.type || (given.nullable && !wanted.nullable)) return false;
	if (given.type === "number" && wanted.type === "number")
		return (
			(given.min ?? Number.NEGATIVE_INFINITY) >= (wanted.min ?? Number.NEGATIVE_INFINITY) &&
			(given.max ?? Number.POSITIVE_INFINITY) <= (wanted.max ?? Number.POSITIVE_INFINITY)
		);
	const [from, to] = [namesOf(given), namesOf(wanted)];
	return to === undefined || (from?.every((name) => to.includes(name)) ?? false);
}

/** The type of a column whose cells have these types: `any` as soon as one is, or two differ in kind. */
export function union(types: readonly FieldType[]): FieldType {
	const nullable = types.some((type) => type.nullable) ? { nullable: true as const } : {};
	const [first, ...others] = types.filter((type) => !(type.type === "any" && type.nullable));
	if (first === undefined || others.some((type) => type.type !== first.type))
		return { type: "any", ...nullable };
	const names = [first, ...others].map(namesOf);
	switch (first.type) {
		case "text":
		case "texts":
			return names.includes(undefined)
				? { type: first.type, ...nullable }
				: {
						type: first.type,
						oneOf: [...new Set(names.flatMap((list) => list ?? []))],
						...nullable,
					};
		default:
			return { type: first.type, ...nullable };
	}
}

/** Two values of the type, as far apart as it allows: a model is tried with both before it is put to use. */
export function extremesOf(type: FieldType): readonly [low: unknown, high: unknown] {
	const name = namesOf(type)?.at(-1) ?? "text";
	const [low, high] = {
		text: [namesOf(type)?.[0] ?? "", name],
		texts: [[], [name]],
		number: type.type === "number" ? [type.min ?? 0, type.max ?? 1_000_000] : [0, 0],
		boolean: [false, true],
		any: [[], ["text"]],
	}[type.type];
	return [type.nullable ? null : low, high];
}
