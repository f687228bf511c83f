/** `npm run redrive`: brings what lies in the dead-letter queues back to where it came from. */
import { main, signIn } from "./client.ts";

await main(async () => {
	const client = await signIn();
	const moved = await client.post<Record<string, number>>("/local/redrive", {});
	console.table(moved);
});
