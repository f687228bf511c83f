import { randomUUID } from "node:crypto";
import { AwsError, type Input, type Operations } from "./aws-json.ts";
import type { Execution, ExecutionStatus, ExecutionTable } from "./execution-table.ts";
import { arnOfToken, type Executions } from "./executions.ts";
import type { Json } from "./states/json.ts";

/** As much as an execution may be given or answered, in bytes. */
const LARGEST = 256 * 1024;

const TARGET = "AWSStepFunctions";

/** The API of Step Functions, as much of it as Earshot and its operators use. `machines`: hash of the definition by ARN. */
export function stepFunctions(
	table: ExecutionTable,
	executions: Executions,
	machines: Readonly<Record<string, string>>,
): Operations {
	const execution = (input: Input): Execution => {
		const arn = text(input, "executionArn");
		const found = table.get(arn);
		if (!found) throw new AwsError("ExecutionDoesNotExist", `there is no execution ${arn}`);
		return found;
	};

	/** The execution whose open call has this token. */
	const waiting = (input: Input): Execution => {
		const token = text(input, "taskToken");
		const found = table.withToken(token);
		if (found) return found;
		if (table.get(arnOfToken(token)))
			throw new AwsError("TaskTimedOut", "this task has ended: answered, timed out or stopped");
		throw new AwsError("InvalidToken", "this token was never given");
	};

	return {
		[`${TARGET}.StartExecution`](input) {
			const machine = text(input, "stateMachineArn");
			const definition = machines[machine];
			if (!definition)
				throw new AwsError("StateMachineDoesNotExist", `there is no state machine ${machine}`);
			const name = text(input, "name", randomUUID());
			if (!/^[\w-]{1,80}$/.test(name)) throw new AwsError("InvalidName", `${name} is no name`);
			const given = text(input, "input", "{}");
			jsonOf(given, "InvalidExecutionInput");
			const arn = `${machine.replace(":stateMachine:", ":execution:")}:${name}`;
			const old = table.get(arn);
			if (old && !(old.status === "RUNNING" && old.input === given))
				throw new AwsError("ExecutionAlreadyExists", `${arn} exists, with another input or ended`);
			const { startedAt } = old ?? executions.begin(machine, name, arn, definition, given);
			return { executionArn: arn, startDate: startedAt / 1000 };
		},

		[`${TARGET}.SendTaskSuccess`](input) {
			const output = jsonOf(text(input, "output"), "InvalidOutput");
			executions.answer(waiting(input), output);
		},

		[`${TARGET}.SendTaskFailure`](input) {
			executions.fail(waiting(input), text(input, "error", ""), text(input, "cause", ""));
		},

		[`${TARGET}.SendTaskHeartbeat`](input) {
			waiting(input);
		},

		[`${TARGET}.DescribeExecution`](input) {
			const found = execution(input);
			const { output, error, cause } = found;
			return {
				...summaryOf(found),
				input: found.input,
				...(output !== null && { output }),
				...(error !== null && { error }),
				...(cause !== null && { cause }),
			};
		},

		[`${TARGET}.StopExecution`](input) {
			const found = execution(input);
			if (found.status === "RUNNING")
				executions.abort(found, text(input, "error", ""), text(input, "cause", ""));
			return { stopDate: (table.get(found.arn)?.stoppedAt ?? 0) / 1000 };
		},

		[`${TARGET}.ListExecutions`](input) {
			const limit = Number(input["maxResults"] ?? 100);
			const offset = Number(text(input, "nextToken", "0"));
			const status = input["statusFilter"] as ExecutionStatus | undefined;
			const found = table.list(text(input, "stateMachineArn"), status, limit + 1, offset);
			return {
				executions: found.slice(0, limit).map(summaryOf),
				...(found.length > limit && { nextToken: String(offset + limit) }),
			};
		},
	};
}

/** Moments are in seconds on the wire. */
const summaryOf = ({ arn, machine, name, status, startedAt, stoppedAt }: Execution) => ({
	executionArn: arn,
	stateMachineArn: machine,
	name,
	status,
	startDate: startedAt / 1000,
	...(stoppedAt !== null && { stopDate: stoppedAt / 1000 }),
});

function text(input: Input, field: string, otherwise?: string): string {
	const value = input[field] ?? otherwise;
	if (typeof value === "string") return value;
	throw new AwsError("ValidationException", `${field} is missing`);
}

function jsonOf(value: string, refusal: string): Json {
	if (Buffer.byteLength(value) > LARGEST) throw new AwsError(refusal, `more than ${LARGEST} bytes`);
	try {
		return JSON.parse(value);
	} catch {
		throw new AwsError(refusal, "not JSON");
	}
}
