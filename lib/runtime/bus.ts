import { type EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { Announcement } from "../kernel/events.ts";

/** Puts announcements on the bus. @throws when the bus did not take it */
export const announcer =
	(client: EventBridgeClient, EventBusName: string) =>
	async ({ id, type, subject, at, data }: Announcement): Promise<void> => {
		const { FailedEntryCount, Entries } = await client.send(
			new PutEventsCommand({
				Entries: [
					{
						EventBusName,
						Source: "earshot",
						DetailType: type,
						Time: new Date(at),
						Detail: JSON.stringify({ id, subject, at, ...data }),
					},
				],
			}),
		);
		if (FailedEntryCount) throw new Error(`the bus refused ${id}: ${Entries?.[0]?.ErrorMessage}`);
	};
