import { expect, it, jest } from "@jest/globals";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import fc from "fast-check";
import { MAX_RECEIVES } from "../../lib/infra/settings.ts";
import { bodyOf, eachRecord, LAST_RECEIVE } from "../../lib/runtime/sqs.ts";

const record = (messageId: string, group: string, body: string) =>
	({ messageId, body, attributes: { MessageGroupId: group } }) as unknown as SQSRecord;

it("writes any text so that every queue takes it, and reads it back the same", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			const body = bodyOf({ text });
			expect(body).toMatch(/^[\x20-\x7E\u00A0-\uD7FF\uE000-\uFFFD]*$/);
			expect(JSON.parse(body)).toEqual({ text });
		}),
	);
});

it("returns what failed and what stands behind it in its group, and no more", async () => {
	jest.spyOn(console, "error").mockReturnValue();
	const handled: unknown[] = [];
	const handler = eachRecord(async (body) => {
		if (body === 0) throw new Error("poisoned");
		handled.push(body);
	});
	const response = await handler({
		Records: [
			record("m-1", "maya", "1"),
			record("m-2", "maya", "0"),
			record("m-3", "maya", "3"),
			record("m-4", "tom", "4"),
			record("m-5", "ines", "no json"),
		],
	} as SQSEvent);
	expect(handled.sort()).toEqual([1, 4]);
	expect(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual([
		"m-2",
		"m-3",
		"m-5",
	]);
});

it("goes on behind a record that is dead now", async () => {
	jest.spyOn(console, "error").mockReturnValue();
	const handled: unknown[] = [];
	const handler = eachRecord(async (body) => {
		if (body === 0) throw new Error("poisoned");
		handled.push(body);
	});
	const last = { MessageGroupId: "maya", ApproximateReceiveCount: String(MAX_RECEIVES) };
	const { batchItemFailures } = await handler({
		Records: [
			{ ...record("m-1", "maya", "0"), attributes: last },
			{ ...record("m-2", "maya", "2"), attributes: last },
		],
	} as SQSEvent);
	expect(handled).toEqual([2]);
	expect(batchItemFailures).toEqual([{ itemIdentifier: "m-1" }]);
	expect(LAST_RECEIVE).toBe(MAX_RECEIVES);
});

it("puts a record off for as long as the error says", async () => {
	jest.spyOn(console, "error").mockReturnValue();
	const put: string[] = [];
	const handler = eachRecord(
		async () => {
			throw Object.assign(new Error("busy"), { notBefore: "2026-01-01T00:00:00.000Z" });
		},
		async ({ messageId }, until) => {
			put.push(`${messageId} ${until}`);
		},
	);
	await handler({ Records: [record("m-1", "maya", "1")] } as SQSEvent);
	expect(put).toEqual(["m-1 2026-01-01T00:00:00.000Z"]);
});
