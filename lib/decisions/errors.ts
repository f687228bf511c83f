import { DomainError } from "../kernel/errors.ts";

/** Where in a model; what is absent is the whole of what is left. */
export interface Place {
	readonly decision?: string;
	/** 1-based, as an editor numbers it. */
	readonly row?: number;
	/** Id of the row's rule. */
	readonly rule?: string;
	/** Label or expression of an input column, name of an output column. */
	readonly column?: string;
}

/** What is wrong there. */
export interface Problem extends Place {
	readonly message: string;
}

const lineOf = ({ decision, row, rule, column, message }: Problem): string => {
	const place = [
		decision !== undefined && `decision ${decision}`,
		row !== undefined && `row ${row}${rule ? ` (${rule})` : ""}`,
		column !== undefined && `column ${column}`,
	].filter(Boolean);
	return place.length === 0 ? message : `${place.join(", ")}: ${message}`;
};

/** A decision model must not be put to use as it is. Mend what `problems` names; the model in use stays in use. */
export class UnusableModelError extends DomainError {
	override readonly name = "UnusableModelError";
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(problems.map(lineOf).join("\n"));
		this.problems = problems;
	}
}

/** A model gives no answer to these inputs: rows contradict each other, or an expression fails. Mend the model. */
export class UndecidedError extends DomainError {
	override readonly name = "UndecidedError";
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(lineOf(problem));
		this.problem = problem;
	}
}
