import { compileModel, type DecisionModel, evaluate } from "./dmn.ts";
import type { DecisionInputs, InputSchema } from "./inputs.ts";
import type { Fired } from "./table.ts";

/** The same words as the cases that come of it. */
const CASE_KINDS = ["complaint", "question", "request", "safety"] as const;
const PRIORITIES = ["urgent", "high", "normal", "low"] as const;
const REPLY_POLICIES = ["none", "suggest", "send"] as const;
const KEPT_AS = ["praise", "review", "irrelevant", "amplification", "question-answered"] as const;

/** What becomes of a post. */
export interface Decision {
	/** Of the model that decided. */
	readonly version: string;
	/** `kind` is what was seen in the post, whether or not a case opens. */
	readonly openCase: { readonly open: boolean; readonly kind: (typeof CASE_KINDS)[number] };
	/** `area` is the part of the product whose backlog the idea joins; of no meaning unless one is gathered. */
	readonly gatherIdea: { readonly gather: boolean; readonly area: string };
	/** How a case is worked, and a review queued. Of no meaning for posts that are merely kept. */
	readonly handling: {
		/** Name of the state machine; `none` when no case opens. */
		readonly process: string;
		readonly kind: (typeof CASE_KINDS)[number];
		readonly team: string;
		readonly priority: (typeof PRIORITIES)[number];
		readonly slaPolicy: string;
		readonly tags: readonly string[];
	};
	/** Whether the case's first answer is sent by itself, offered to a person, or left to them. */
	readonly replyPolicy: {
		readonly policy: (typeof REPLY_POLICIES)[number];
		readonly template: string;
	};
	/** Where the post ends when it neither opens a case nor feeds an idea; otherwise of no meaning. `review` is pending. */
	readonly keepAs: { readonly disposition: (typeof KEPT_AS)[number]; readonly reason: string };
	/** The rows that fired: why all this is so. */
	readonly fired: readonly Fired[];
}

/** What owners keep as data and tables name; a name that is not here is a misspelling. */
export interface RoutingExpectations {
	readonly inputs: InputSchema;
	/** Of `processes/lists.json`: each is an input `matches.<list>`. */
	readonly lists: readonly string[];
	readonly teams: readonly string[];
	readonly slaPolicies: readonly string[];
	/** Reply templates, `none` among them. */
	readonly templates: readonly string[];
	/** Product areas that have a backlog. */
	readonly areas: readonly string[];
}

const contractOf = ({ teams, slaPolicies, templates, areas }: RoutingExpectations) => ({
	openCase: {
		open: { type: "boolean" as const },
		kind: { type: "text" as const, oneOf: CASE_KINDS },
	},
	gatherIdea: {
		gather: { type: "boolean" as const },
		area: { type: "text" as const, oneOf: areas },
	},
	handling: {
		process: { type: "text" as const },
		kind: { type: "text" as const, oneOf: CASE_KINDS },
		team: { type: "text" as const, oneOf: teams },
		priority: { type: "text" as const, oneOf: PRIORITIES },
		slaPolicy: { type: "text" as const, oneOf: slaPolicies },
		tags: { type: "texts" as const },
	},
	replyPolicy: {
		policy: { type: "text" as const, oneOf: REPLY_POLICIES },
		template: { type: "text" as const, oneOf: templates },
	},
	keepAs: {
		disposition: { type: "text" as const, oneOf: KEPT_AS },
		reason: { type: "text" as const },
	},
});

/** A model that has all the decisions of `Decision`. */
export type RoutingModel = DecisionModel<ReturnType<typeof contractOf>>;

/**
 * Checks `processes/routing.dmn`, or a candidate for it, and compiles it.
 * @throws {UnusableModelError} naming everything that is wrong with it.
 */
export const activate = (xml: string, expectations: RoutingExpectations): Promise<RoutingModel> =>
	compileModel(xml, {
		inputs: expectations.inputs,
		lists: expectations.lists,
		decisions: contractOf(expectations),
	});

/**
 * Decides what becomes of a post. Pure: the same model and inputs decide the same.
 * @throws {UndecidedError} when an input is missing, or the model contradicts itself.
 */
export function decide(model: RoutingModel, inputs: DecisionInputs): Decision {
	const { results, fired } = evaluate(model, inputs);
	const { openCase, gatherIdea, handling, replyPolicy, keepAs } = results;
	return { version: model.version, openCase, gatherIdea, handling, replyPolicy, keepAs, fired };
}
