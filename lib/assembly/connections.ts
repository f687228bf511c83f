import { type Connection, connect, connectionsSecret } from "../channels/connections.ts";
import { systemClock } from "../kernel/clock.ts";
import { storeOf } from "../runtime/clients.ts";
import { readEnv } from "../runtime/env.ts";
import { secretReader } from "../runtime/secret.ts";

/**
 * The connections of the stack's secret, by name; read again when the secret is.
 * @throws {ZodError} naming the field of the secret that is wrong
 */
export function connectionReader(): () => Promise<ReadonlyMap<string, Connection>> {
	const env = readEnv({ TABLE_NAME: String, SECRET_ID: String });
	const store = storeOf(env.TABLE_NAME);
	const secret = secretReader(env.SECRET_ID);
	let known: { readonly value: unknown; readonly connections: ReadonlyMap<string, Connection> };
	return async () => {
		const value = await secret();
		if (known?.value !== value) {
			const { connections } = connectionsSecret.parse(value);
			known = { value, connections: connect(connections, { store, clock: systemClock }) };
		}
		return known.connections;
	};
}
