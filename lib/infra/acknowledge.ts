import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Accepts findings of the template's checks on one construct and what it holds: rule → why it does not apply. */
export function acknowledge(
	construct: IConstruct,
	reasons: Readonly<Record<string, string>>,
): void {
	Validations.of(construct).acknowledge(
		...Object.entries(reasons).map(([id, reason]) => ({ id, reason })),
	);
}
