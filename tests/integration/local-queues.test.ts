import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { MAX_RECEIVES } from "../../lib/infra/settings.ts";
import type { Cloud } from "../../lib/local/cloud.ts";
import { queueName, queueUrl } from "../../lib/local/names.ts";
import {
	CLIENT,
	recorded,
	runCloud,
	runKillableCloud,
	smallCloud,
	temporaryHome,
	until,
} from "./fixtures/local-cloud.ts";

const clientOf = (endpoint: string) => new SQSClient({ ...CLIENT, endpoint });

let messages = 0;
const send = (endpoint: string, body: object, group = "somebody") => {
	messages += 1;
	return clientOf(endpoint).send(
		new SendMessageCommand({
			QueueUrl: queueUrl(endpoint, queueName("posts")),
			MessageBody: JSON.stringify(body),
			MessageGroupId: group,
			MessageDeduplicationId: `message-${messages}`,
		}),
	);
};

describe("a queue of the embedded cloud", () => {
	const folder = temporaryHome();
	const { home } = folder;
	let cloud: Cloud & AsyncDisposable;
	beforeAll(async () => {
		cloud = await runCloud(smallCloud(home, ["take-post"]));
	});
	afterAll(async () => {
		await cloud[Symbol.asyncDispose]();
		folder[Symbol.dispose]();
	});
	const receivesOf = (id: string) =>
		recorded(home)
			.filter((one) => one["id"] === id)
			.map(({ receives }) => receives);

	it("gives a message that failed to the function again, and no other of its batch", async () => {
		await send(cloud.endpoints.queues, { id: "fails-once", failures: 1 }, "one");
		await send(cloud.endpoints.queues, { id: "beside-it" }, "other");
		await until(() => receivesOf("fails-once").length === 2);
		await until(() => cloud.idle());
		expect(receivesOf("fails-once")).toEqual([1, 2]);
		expect(receivesOf("beside-it")).toEqual([1]);
	});

	it("lays a message aside after its last receive, and takes it back on request", async () => {
		await send(cloud.endpoints.queues, { id: "always-fails", failures: MAX_RECEIVES });
		await until(async () => (await cloud.inFlight()).deadLetters.posts === 1);
		expect(receivesOf("always-fails")).toEqual([1, 2, 3, 4].slice(0, MAX_RECEIVES));
		expect(await cloud.idle()).toBe(true); // what waits for a person is not on its way

		const answer = await fetch(`${cloud.url}/local/redrive`, { method: "POST" });

		expect(await answer.json()).toEqual({ posts: 1, ideas: 0, replies: 0, facts: 0 });
		await until(() => receivesOf("always-fails").length > MAX_RECEIVES);
		expect(receivesOf("always-fails")[MAX_RECEIVES]).toBe(1); // its receives are counted anew
	}, 15_000);

	it("keeps the order within a group, whatever fails, and lets other groups pass", async () => {
		const { queues } = cloud.endpoints;
		await clientOf(queues).send(
			new SendMessageBatchCommand({
				QueueUrl: queueUrl(queues, queueName("posts")),
				Entries: ["first", "second", "third"].map((id, index) => ({
					Id: id,
					MessageBody: JSON.stringify({ id, failures: index === 0 ? 1 : 0, takesMs: 20 }),
					MessageGroupId: "in-order",
					MessageDeduplicationId: id,
				})),
			}),
		);
		await send(queues, { id: "passes" }, "another");
		await until(() => receivesOf("third").length === 1);
		const order = recorded(home)
			.filter(({ group }) => group === "in-order" || group === "another")
			.map(({ id }) => id);
		expect(order.filter((id) => id !== "passes")).toEqual(["first", "first", "second", "third"]);
		expect(order.indexOf("passes")).toBeLessThan(order.lastIndexOf("first"));
	});

	it("gives a message again when the function's thread died of it", async () => {
		await send(cloud.endpoints.queues, { id: "crashes", crash: true }, "of its own");
		await until(() => receivesOf("crashes").length === 2);
		expect(receivesOf("crashes")).toEqual([1, 2]);
	});
});

it("loses no message to a kill -9, and does not count the receive that it cut short", async () => {
	using folder = temporaryHome();
	const { home } = folder;
	const killed = await runKillableCloud(smallCloud(home, ["take-post"]));
	await send(killed.endpoints.queues, { id: "cut-short", takesMs: 2000 });
	await until(() => recorded(home).length === 1);
	await killed.kill();

	const sentAgain = Date.now();
	await using cloud = await runCloud(smallCloud(home, ["take-post"]));
	await until(() => recorded(home).length === 2);

	expect(Date.now() - sentAgain).toBeLessThan(15_000); // and not when its visibility time-out of 30 s is over
	expect(recorded(home).map(({ id, receives }) => [id, receives])).toEqual([
		["cut-short", 1],
		["cut-short", 1],
	]);
	await until(() => cloud.idle());
}, 20_000);
