/** One message between two processes: a question, or the answer to one. */
export type Packet =
	| { readonly ask: number; readonly kind: string; readonly body?: unknown }
	| { readonly answer: number; readonly body?: unknown; readonly error?: string };

/** Answers questions of one kind. What it throws, the other side's `ask` throws. */
export type Answers = Readonly<Record<string, (body: never) => unknown>>;

export interface Peer {
	/** @throws {Error} with the other side's message, or when it has gone. */
	ask<Answer>(kind: string, body?: unknown): Promise<Answer>;
	/** Hand every packet of the other side in here. */
	receive(packet: Packet): void;
	/** The other side has gone: every open question fails. */
	gone(reason: string): void;
}

/** Questions and answers over a channel of messages, in both directions. */
export function peer(send: (packet: Packet) => void, answers: Answers): Peer {
	const open = new Map<number, PromiseWithResolvers<unknown>>();
	let last = 0;
	let gone: string | undefined;

	const reply = async (ask: number, kind: string, body: unknown) => {
		try {
			const answer = answers[kind];
			if (!answer) throw new Error(`nobody answers ${kind}`);
			send({ answer: ask, body: await answer(body as never) });
		} catch (error) {
			send({ answer: ask, error: error instanceof Error ? error.message : String(error) });
		}
	};

	return {
		ask<Answer>(kind: string, body?: unknown) {
			if (gone !== undefined) return Promise.reject(new Error(gone));
			last += 1;
			const waiting = Promise.withResolvers<unknown>();
			open.set(last, waiting);
			send({ ask: last, kind, body });
			return waiting.promise as Promise<Answer>;
		},
		receive(packet) {
			if ("ask" in packet) {
				void reply(packet.ask, packet.kind, packet.body);
				return;
			}
			const waiting = open.get(packet.answer);
			open.delete(packet.answer);
			if (packet.error === undefined) waiting?.resolve(packet.body);
			else waiting?.reject(new Error(packet.error));
		},
		gone(reason) {
			gone = reason;
			for (const waiting of open.values()) waiting.reject(new Error(reason));
			open.clear();
		},
	};
}
