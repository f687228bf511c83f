/** A decision table to be written as XML; cells are FEEL. */
export interface TableSketch {
	readonly name: string;
	/** @default UNIQUE, as in the standard */
	readonly hitPolicy?: string;
	readonly aggregation?: string;
	/** Input expressions. */
	readonly inputs: readonly string[];
	readonly outputs: readonly string[];
	/** Input cells, then output cells, of each row. */
	readonly rows: readonly (readonly string[])[];
	/** Names of decisions. */
	readonly requires?: readonly string[];
}

const escaped = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const entry = (kind: string, text: string): string =>
	`<${kind}><text>${escaped(text)}</text></${kind}>`;

const requirements = (names: readonly string[] = []): string =>
	names
		.map(
			(name) =>
				`<informationRequirement><requiredDecision href="#${name}"/></informationRequirement>`,
		)
		.join("");

/** A decision that is a table; its id is its name, the rules are `<name>-1`, `<name>-2` … */
export function table(sketch: TableSketch): string {
	const { name, hitPolicy, aggregation, inputs, outputs, rows, requires } = sketch;
	const rules = rows.map((cells, row) => {
		const conditions = cells.slice(0, inputs.length).map((cell) => entry("inputEntry", cell));
		const results = cells.slice(inputs.length).map((cell) => entry("outputEntry", cell));
		return `<rule id="${name}-${row + 1}">${conditions.join("")}${results.join("")}</rule>`;
	});
	return `<decision id="${name}" name="${name}">${requirements(requires)}
		<decisionTable${hitPolicy ? ` hitPolicy="${hitPolicy}"` : ""}${aggregation ? ` aggregation="${aggregation}"` : ""}>
		${inputs.map((input) => `<input>${entry("inputExpression", input)}</input>`).join("")}
		${outputs.map((output) => `<output name="${output}"/>`).join("")}
		${rules.join("\n")}</decisionTable></decision>`;
}

/** A decision that is an expression; its id is its name. */
export const literal = (name: string, feel: string, requires?: readonly string[]): string =>
	`<decision id="${name}" name="${name}">${requirements(requires)}${entry("literalExpression", feel)}</decision>`;

/** A DMN 1.3 file of these decisions. */
export const dmn = (...decisions: readonly string[]): string =>
	`<?xml version="1.0" encoding="UTF-8"?>
	<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="test" name="test" namespace="urn:test">
	${decisions.join("\n")}</definitions>`;
