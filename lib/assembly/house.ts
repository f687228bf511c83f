import { systemClock } from "../kernel/clock.ts";
import { assemble, type House, type Machine } from "../routing/assemble.ts";
import { type OwnerFiles, readOwnerFiles } from "../routing/owner-files.ts";
import { replySender } from "../routing/queues.ts";
import { machineOf, senderOf, storeOf } from "../runtime/clients.ts";
import { readEnv } from "../runtime/env.ts";

/** The house over the real world, with the owner's files that it was built by. */
export interface HouseInAws {
	readonly house: House;
	readonly files: OwnerFiles;
}

/**
 * Builds the house from the environment of a function that works on cases: table, replies queue, state machine and the
 * owner's files. Once, when the function starts.
 * @throws {AggregateError} naming every variable that is missing
 * @throws {DomainError} naming what is wrong in the owner's files
 */
export function houseFromEnvironment(): HouseInAws {
	const env = readEnv({
		TABLE_NAME: String,
		REPLIES_QUEUE_URL: String,
		CASE_PROCESS_ARN: String,
		PROCESSES_DIR: String,
	});
	const machine: Machine = machineOf(env.CASE_PROCESS_ARN);
	const files = readOwnerFiles(env.PROCESSES_DIR);
	const house = assemble(
		{
			store: storeOf(env.TABLE_NAME),
			clock: systemClock,
			machine,
			queueReply: replySender(senderOf(env.REPLIES_QUEUE_URL)),
		},
		files,
	);
	return { house, files };
}
