import { randomUUID } from "node:crypto";
import type { EventBridgeEvent } from "aws-lambda";
import { NotFoundError } from "../kernel/errors.ts";
import type { Invoke, Outcome } from "./invocation.ts";
import { ACCOUNT, type FunctionTable, REGION } from "./names.ts";

export interface Schedules {
	/** Runs a schedule now. @throws {NotFoundError} when there is none of this name. */
	run(name: string): Promise<Outcome>;
	stop(): void;
}

/** After the start, so that what is waiting is done soon, and not before everything is up. */
const FIRST_RUN_MS = 1000;

/**
 * Timers for the functions that run on a schedule. One that must not run beside itself skips a time at which it still runs.
 * @param ticking whether they run by themselves, or only by `run`
 */
export function startSchedules(
	functions: FunctionTable,
	invoke: Invoke,
	ticking: boolean,
): Schedules {
	const timers: NodeJS.Timeout[] = [];
	const running = new Set<string>();

	const run = async (name: string): Promise<Outcome> => {
		running.add(name);
		const outcome = await invoke(name, scheduledEvent(name));
		running.delete(name);
		return outcome;
	};

	for (const [name, { trigger, reservedConcurrency }] of Object.entries(functions)) {
		if (trigger.kind !== "schedule" || !ticking) continue;
		const tick = () => {
			if (reservedConcurrency !== 1 || !running.has(name)) void run(name);
		};
		timers.push(setTimeout(tick, FIRST_RUN_MS), setInterval(tick, 1000 * trigger.everySeconds));
	}

	return {
		async run(name) {
			if (functions[name]?.trigger.kind !== "schedule") throw new NotFoundError("schedule", name);
			return run(name);
		},
		stop() {
			for (const timer of timers) clearTimeout(timer);
		},
	};
}

const scheduledEvent = (
	name: string,
): EventBridgeEvent<"Scheduled Event", Record<string, never>> => ({
	version: "0",
	id: randomUUID(),
	"detail-type": "Scheduled Event",
	source: "aws.events",
	account: ACCOUNT,
	time: new Date().toISOString(),
	region: REGION,
	resources: [`arn:aws:events:${REGION}:${ACCOUNT}:rule/${name}`],
	detail: {},
});
