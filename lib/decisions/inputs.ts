import { CONTACT_POLICIES } from "../customers/customer.ts";
import { INTENTS, SENTIMENTS, SIGNALS, URGENCY_REASONS } from "../language/reading.ts";
import type { PostKind } from "../posts/post.ts";
import type { FieldType, ValueOf } from "./field-type.ts";

/** One input of a decision model; `about` is a line for whoever writes the table. */
export type InputField = FieldType & { readonly about: string };

/** The contexts that a model's expressions can name, and their fields. */
export type InputSchema = Readonly<Record<string, Readonly<Record<string, InputField>>>>;

/** `event` is a business event (an order cancelled, a parcel lost). */
const POST_KINDS = [
	"post",
	"reply",
	"quote",
	"comment",
	"mention",
	"review",
	"message",
	"note",
	"event",
] as const satisfies readonly (PostKind | "event")[];

const score = (about: string) => ({ type: "number", min: 0, max: 1, about }) as const;
const flag = (about: string) => ({ type: "boolean", about }) as const;
const count = (about: string) => ({ type: "number", min: 0, about }) as const;

/** All that a routing model may ask, beside `matches.<list>`: the owners' lists, each true or false. */
export const INPUTS = {
	post: {
		channel: { type: "text", about: "Where it was written: x, email, form …" },
		kind: { type: "text", oneOf: POST_KINDS, about: "What it is on its channel." },
		visibility: { type: "text", oneOf: ["public", "private"], about: "Who can read it." },
		addressed: flag("It speaks to us: a mention, a reply to us, a review, a message."),
		amplifies: flag("It only reposts or likes another post."),
		followers: count("How many follow the author; 0 when that is unknown."),
		rating: {
			type: "number",
			min: 1,
			max: 5,
			nullable: true,
			about: "Stars of a review, brought to a scale of 1 to 5; null when there are none.",
		},
		length: count("Characters of the text."),
		hasOrderReference: flag("It names an order that we know how to find."),
	},
	reading: {
		read: flag("The reader knows the language; when false, every score is 0."),
		language: { type: "text", about: "ISO 639-1 code of the language; und when it is unknown." },
		intent: { type: "text", oneOf: INTENTS, about: "What the post wants most." },
		intents: { type: "texts", oneOf: INTENTS, about: "All that it wants, strongest first." },
		complaint: score("How surely the author suffers from something we did, did not do, or sell."),
		idea: score("How surely it asks for something new or better."),
		praise: score("How surely it thanks or approves."),
		question: score("How surely it wants an answer."),
		confidence: score("How sure the intent is."),
		sentiment: { type: "text", oneOf: SENTIMENTS, about: "The tone as a word." },
		sentimentScore: {
			type: "number",
			min: -1,
			max: 1,
			about: "The tone from -1 (most negative) to 1 (most positive).",
		},
		urgency: score("From 0 (can wait) to 1 (now)."),
		urgencyReasons: { type: "texts", oneOf: URGENCY_REASONS, about: "Why it cannot wait." },
		signals: { type: "texts", oneOf: SIGNALS, about: "Flags beside the intent." },
		topics: { type: "texts", about: "What it is about: delivery, billing, login …" },
	},
	customer: {
		known: flag("We have heard or served this customer before."),
		openCase: flag("A case of theirs is open."),
		contactPolicy: {
			type: "text",
			oneOf: CONTACT_POLICIES,
			about: "no-automatic: only what a person wrote; do-not-reply: nothing.",
		},
		vip: flag("The owner marked this customer as one to treat with particular care."),
	},
	incident: {
		active: flag("One cause of many cases is known and open: one answer goes to all of them."),
	},
} as const satisfies InputSchema;

/** What a routing model is asked with. `matches` needs an entry for each of the owner's lists. */
export type DecisionInputs = ValueOf<typeof INPUTS> & {
	readonly matches: Readonly<Record<string, boolean>>;
};

interface JsonSchema {
	readonly [keyword: string]: JsonSchema | readonly unknown[] | string | number | boolean;
}

const orNull = (type: string, field: FieldType) => (field.nullable ? [type, "null"] : type);

function fieldSchema({ about, ...field }: InputField): JsonSchema {
	switch (field.type) {
		case "text":
			return {
				description: about,
				type: orNull("string", field),
				...(field.oneOf && { enum: field.nullable ? [...field.oneOf, null] : field.oneOf }),
			};
		case "texts":
			return {
				description: about,
				type: orNull("array", field),
				items: { type: "string", ...(field.oneOf && { enum: field.oneOf }) },
			};
		case "number":
			return {
				description: about,
				type: orNull("number", field),
				...(field.min !== undefined && { minimum: field.min }),
				...(field.max !== undefined && { maximum: field.max }),
			};
		case "boolean":
			return { description: about, type: orNull("boolean", field) };
		case "any":
			return { description: about };
	}
}

const closed = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
	type: "object",
	properties,
	required: Object.keys(properties),
	additionalProperties: false,
});

/** The inputs as a JSON Schema (draft 2020-12), `lists` being the names of the owner's lists. */
export function inputsJsonSchema(
	lists: readonly string[],
	schema: InputSchema = INPUTS,
): JsonSchema {
	const contexts = Object.entries(schema).map(([name, fields]) => [
		name,
		closed(
			Object.fromEntries(Object.entries(fields).map(([field, type]) => [field, fieldSchema(type)])),
		),
	]);
	const hits = lists.map((list) => [
		list,
		{ type: "boolean", description: `The post or its author is on the list ${list}.` },
	]);
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		title: "Inputs of a decision model",
		...closed({ ...Object.fromEntries(contexts), matches: closed(Object.fromEntries(hits)) }),
	};
}
