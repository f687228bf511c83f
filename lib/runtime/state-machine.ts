import {
	ExecutionAlreadyExists,
	InvalidToken,
	SendTaskFailureCommand,
	SendTaskSuccessCommand,
	type SFNClient,
	StartExecutionCommand,
	TaskDoesNotExist,
	TaskTimedOut,
} from "@aws-sdk/client-sfn";

/** A state machine, as its callers use it. */
export interface StateMachine {
	/** Starts an execution; one of that name that runs or ran is left as it is. */
	start(name: string, input: object): Promise<void>;
	/** Ends a wait. @returns false when the token is dead */
	succeed(token: string, output: object): Promise<boolean>;
	/** Ends a wait with a named error. @returns false when the token is dead */
	fail(token: string, error: string): Promise<boolean>;
}

/** The state machine of that ARN. */
export function stateMachine(client: SFNClient, stateMachineArn: string): StateMachine {
	const alive = async (send: Promise<unknown>): Promise<boolean> => {
		try {
			await send;
			return true;
		} catch (error) {
			if (
				error instanceof TaskDoesNotExist ||
				error instanceof TaskTimedOut ||
				error instanceof InvalidToken
			)
				return false;
			throw error;
		}
	};
	return {
		async start(name, input) {
			try {
				await client.send(
					new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
				);
			} catch (error) {
				if (!(error instanceof ExecutionAlreadyExists)) throw error;
			}
		},
		succeed: (taskToken, output) =>
			alive(client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }))),
		fail: (taskToken, error) =>
			alive(client.send(new SendTaskFailureCommand({ taskToken, error }))),
	};
}
