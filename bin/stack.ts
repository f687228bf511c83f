import { readFileSync } from "node:fs";
import { devNull } from "node:os";
import { fileURLToPath } from "node:url";
import { signIn } from "./client.ts";

/** The output of a stack that holds what tools need to know, as JSON. */
const OUTPUT = "Tools";

type Environment = Readonly<Record<string, string>>;

/**
 * Makes this process a tool of an Earshot: sets the variables by which its functions reach what they use.
 * @param file what `aws cloudformation describe-stacks` printed of a stack, or what `cdk deploy --outputs-file` wrote; without
 * one, the Earshot that runs on this machine
 * @throws {Error} saying what to do when there is none, or the file is of another kind
 */
export async function enterStack(file: string | undefined): Promise<Environment> {
	const environment =
		file === undefined
			? await (await signIn()).get<Environment>("/local/environment")
			: {
					...toolsIn(readFileSync(file, "utf8"), file),
					PROCESSES_DIR: fileURLToPath(new URL("../processes", import.meta.url)),
				};
	if (file === undefined) Object.assign(process.env, { AWS_CONFIG_FILE: devNull });
	// a person's own choice of region counts
	for (const [name, value] of Object.entries(environment))
		if (name !== "AWS_REGION" || file === undefined) process.env[name] = value;
		else process.env[name] ??= value;
	return environment;
}

/** The tools' variables in either form of a stack's outputs. */
function toolsIn(text: string, file: string): Environment {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		content = undefined;
	}
	const { Stacks } = (content ?? {}) as {
		Stacks?: { Outputs?: { OutputKey: string; OutputValue: string }[] }[];
	};
	const stacks: Readonly<Record<string, string>>[] = Stacks
		? Stacks.map(({ Outputs = [] }) =>
				Object.fromEntries(Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
			)
		: Object.values((content ?? {}) as Record<string, Record<string, string>>);
	const found = stacks.flatMap((outputs) => outputs[OUTPUT] ?? []);
	if (found.length !== 1 || found[0] === undefined)
		throw new Error(
			`${file} has the outputs of ${found.length} stacks of Earshot; make it anew: aws cloudformation describe-stacks --stack-name earshot-prod > ${file}`,
		);
	return JSON.parse(found[0]) as Environment;
}
