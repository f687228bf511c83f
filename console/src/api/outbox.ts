import { keep, kept, newValue } from "../parts/value.ts";
import { connected, OfflineError, request } from "./request.ts";
import { session } from "./session.ts";

/** A command on its way. It is kept in this browser until the API has answered, and carries its own id: sent twice, it counts once. */
export interface Outgoing {
	readonly commandId: string;
	/** Whose command it is: it never goes out under another name. */
	readonly by?: string | undefined;
	readonly path: string;
	readonly body: Readonly<Record<string, unknown>>;
	/** What a person calls it. */
	readonly label: string;
	/** The command that must have succeeded before; when that one fails or is taken back, this one goes with it. */
	readonly after?: string | undefined;
}

const KEY = "earshot.outbox";

/** Commands that have no answer yet, oldest first. */
export const outbox = newValue<readonly Outgoing[]>(kept<readonly Outgoing[]>(KEY, []));

/** Tried again this often while nobody answers, in milliseconds. */
const RETRY_EVERY = 3000;

/**
 * Whether a refusal means only that nothing of note happened since the person looked: the command is then sent again,
 * whatever the version, and what follows it still does.
 */
export const harmless = newValue<(outgoing: Outgoing, refusal: unknown) => Promise<boolean>>(
	async () => false,
);

interface Waiting {
	readonly resolve: (answer: unknown) => void;
	readonly reject: (error: unknown) => void;
}

const waiting = new Map<string, Waiting>();
const underWay = new Set<string>();
/** Commands of this page that did not happen: nothing can follow them. */
const failed = new Set<string>();

function change(next: readonly Outgoing[]): void {
	keep(KEY, next.length === 0 ? undefined : next);
	outbox.set(next);
}

const remove = (commandId: string): void =>
	change(outbox.get().filter((one) => one.commandId !== commandId));

/** A command that was taken back before it went out. */
export class TakenBackError extends Error {
	override readonly name = "TakenBackError";
}

/**
 * Sends a command once, now or when the connection is back.
 * @throws {ProblemError} when the API refuses it
 * @throws {TakenBackError} when the person took it back
 */
export function dispatch<T>(command: Omit<Outgoing, "by">): Promise<T> {
	if (command.after !== undefined && failed.has(command.after))
		return Promise.reject(new TakenBackError("what it follows did not happen"));
	const outgoing = { ...command, by: session.get()?.personId };
	change([...outbox.get(), outgoing]);
	const answer = new Promise<T>((resolve, reject) => {
		waiting.set(outgoing.commandId, { resolve: (value) => resolve(value as T), reject });
	});
	flush();
	return answer;
}

/** Takes a command back that has not gone out. @returns false when it is too late */
export function takeBack(commandId: string): boolean {
	const outgoing = outbox.get().find((one) => one.commandId === commandId);
	if (!outgoing || underWay.has(commandId)) return false;
	fail(commandId, new TakenBackError("taken back"));
	return true;
}

/** Ends a command, and those that were to follow it. */
function fail(commandId: string, error: unknown): void {
	failed.add(commandId);
	remove(commandId);
	waiting.get(commandId)?.reject(error);
	waiting.delete(commandId);
	for (const { commandId: next, after } of outbox.get())
		if (after === commandId) fail(next, new TakenBackError("what it follows did not happen"));
}

function flush(): void {
	const me = session.get()?.personId;
	const all = outbox.get().filter(({ by = me }) => by === me);
	for (const one of all) if (!all.some(({ commandId }) => commandId === one.after)) void carry(one);
}

async function carry(outgoing: Outgoing, keepalive = false): Promise<void> {
	const { commandId, path, body } = outgoing;
	if (underWay.has(commandId)) return;
	underWay.add(commandId);
	try {
		const answer = await request(path, { body, keepalive });
		remove(commandId);
		waiting.get(commandId)?.resolve(answer);
		waiting.delete(commandId);
		window.setTimeout(flush, 0);
	} catch (error) {
		if (error instanceof OfflineError) return;
		if (
			await harmless
				.get()(outgoing, error)
				.catch(() => false)
		) {
			const { expectedVersion: _seen, ...rest } = outgoing.body;
			change(
				outbox.get().map((one) => (one.commandId === commandId ? { ...one, body: rest } : one)),
			);
			window.setTimeout(flush, 0);
		} else fail(commandId, error);
	} finally {
		underWay.delete(commandId);
	}
}

// what was left by an earlier page, and what could not go out, is tried again
window.setInterval(() => {
	if (outbox.get().length > 0) flush();
}, RETRY_EVERY);
window.addEventListener("online", flush);
connected.subscribe(() => {
	if (connected.get()) flush();
});
// the page goes away: nothing that was promised to be sent stays behind
window.addEventListener("pagehide", () => {
	const me = session.get()?.personId;
	for (const one of outbox.get().filter(({ by = me }) => by === me)) void carry(one, true);
});
