/** What the command line said is not usable; the message says what would be. Nothing was built. */
export class ContextError extends Error {
	override readonly name = "ContextError";
}

/** How one deployment differs from another: everything that is chosen when the stack is built. */
export interface Stage {
	/** Of the stack, and first word of every name that AWS wants to be given: `earshot-prod`. */
	readonly stackName: string;
	readonly name: "dev" | "prod";
	/** `emulator`: a local AWS, without what none of them has (CloudFront, versions of a state machine, budgets). */
	readonly target: "aws" | "emulator";
	/** Data outlives the stack: the table, the payloads, the secret and the people who sign in stay when it is removed. */
	readonly keepsData: boolean;
	readonly logDays: number;
	/** Raw payloads and media are deleted after this many days. */
	readonly payloadDays: number;
	/** A bill of the account above this many dollars a month is announced, as is a forecast of one. */
	readonly budgetUsd: number;
	/** Costs $3 a month beyond the three that every account has for nothing. */
	readonly dashboard: boolean;
	/** Hears every alarm. */
	readonly alarmEmail?: string;
	/** Sets aside executions for what must not starve; AWS refuses it in an account whose quota is still 10. */
	readonly reservesConcurrency: boolean;
}

/** Regions that have all the services of the stack, on ARM and with Node 24. */
export const REGIONS: readonly string[] = [
	...["us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "sa-east-1"],
	...["eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1", "eu-south-1"],
	...["ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1"],
	...["ap-southeast-2", "me-south-1", "af-south-1", "il-central-1"],
];

/** What a deployment says on the command line: `-c stage=dev`. */
export type Context = (name: string) => unknown;

const STAGES = {
	dev: { keepsData: false, logDays: 14, payloadDays: 30, budgetUsd: 20, dashboard: false },
	prod: { keepsData: true, logDays: 90, payloadDays: 365, budgetUsd: 100, dashboard: true },
} as const;

/** Leaves room, behind `<name>-<stage>`, for what AWS allows 63 characters: the sign-in domain ends with the account. */
const MAX_NAME = 30;

/**
 * The stage that the context describes, for a stack in `region` (`undefined`: not known before it is deployed).
 * @throws {ContextError} naming every value that is not usable, and what would be
 */
export function readStage(context: Context, region: string | undefined): Stage {
	const said = (name: string, otherwise: string) => {
		const value = context(name);
		return value === undefined ? otherwise : String(value);
	};
	const problems: Record<string, string> = {};
	const oneOf = <T extends string>(name: string, values: readonly T[], otherwise: string): T => {
		const value = said(name, otherwise);
		const found = values.find((allowed) => allowed === value);
		if (found === undefined)
			problems[`-c ${name}=${value}`] = `say ${values.map((v) => `${name}=${v}`).join(" or ")}`;
		return found ?? (values[0] as T);
	};

	const name = oneOf("stage", ["dev", "prod"], "");
	const target = oneOf("target", ["aws", "emulator"], "aws");
	const reserve = oneOf("reserve", ["yes", "no"], "yes");
	const dashboard = oneOf("dashboard", ["yes", "no"], STAGES[name].dashboard ? "yes" : "no");

	const product = said("name", "earshot");
	if (!/^[a-z][a-z0-9-]*[a-z0-9]$/.test(product) || product.length > MAX_NAME)
		problems[`-c name=${product}`] =
			`a name begins with a letter and has 2 to ${MAX_NAME} lower-case letters, digits and hyphens`;
	else if (/aws|amazon|cognito/.test(product))
		problems[`-c name=${product}`] = "AWS reserves its own names; choose another";

	const budgetUsd = Number(said("budget", String(STAGES[name].budgetUsd)));
	if (!(budgetUsd > 0))
		problems[`-c budget=${said("budget", "")}`] = "say the dollars a month, like budget=50";

	const alarmEmail = said("alarms", "");
	if (alarmEmail !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(alarmEmail))
		problems[`-c alarms=${alarmEmail}`] = "say an e-mail address, like alarms=you@example.com";

	if (region !== undefined && target === "aws" && !REGIONS.includes(region))
		problems[`region ${region}`] =
			`it may lack a service that Earshot needs; choose one of ${REGIONS.join(", ")}`;

	if (Object.keys(problems).length > 0)
		throw new ContextError(
			Object.entries(problems)
				.map(([what, instead]) => `${what}: ${instead}`)
				.join("\n"),
		);
	return {
		...STAGES[name],
		...{ name, target, budgetUsd, stackName: `${product}-${name}` },
		dashboard: dashboard === "yes",
		reservesConcurrency: reserve === "yes",
		...(alarmEmail !== "" && { alarmEmail }),
	};
}
