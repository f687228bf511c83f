import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { Store } from "../../lib/kernel/store.ts";
import { memoryStore } from "../factories/memory-store.ts";
import { startTable, type TestTable } from "../factories/table.ts";

let table: TestTable;
beforeAll(async () => {
	table = await startTable();
});
afterAll(() => table.stop());

const STORES: [string, () => Store][] = [
	["in memory", () => memoryStore()],
	["in DynamoDB", () => table.store],
];

describe.each(STORES)("a store %s", (_where, open) => {
	let store: Store;
	let pk: string;
	let count = 0;
	beforeEach(() => {
		store = open();
		count += 1;
		pk = `TEST#${count}`;
	});

	it("puts a fact once and keeps the first", async () => {
		expect(await store.putNew({ pk, sk: "FACT", said: "first" })).toBe(true);
		expect(await store.putNew({ pk, sk: "FACT", said: "second" })).toBe(false);
		expect(await store.get({ pk, sk: "FACT" })).toEqual({ pk, sk: "FACT", said: "first" });
	});

	it("puts a view only over an older one", async () => {
		expect(await store.putNewer({ pk, sk: "VIEW", version: 2 })).toBe(true);
		expect(await store.putNewer({ pk, sk: "VIEW", version: 2 })).toBe(false);
		expect(await store.putNewer({ pk, sk: "VIEW", version: 1 })).toBe(false);
		expect(await store.putNewer({ pk, sk: "VIEW", version: 3 })).toBe(true);
	});

	it("replaces only what is as expected, and never what is not there", async () => {
		expect(await store.replace({ pk, sk: "CLAIM", caseId: "b" }, { caseId: "a" })).toBe(false);
		await store.putNew({ pk, sk: "CLAIM", caseId: "a" });
		expect(await store.replace({ pk, sk: "CLAIM", caseId: "b" }, { caseId: "x" })).toBe(false);
		expect(await store.replace({ pk, sk: "CLAIM", caseId: "b" }, { caseId: "a" })).toBe(true);
		expect(await store.get({ pk, sk: "CLAIM" })).toMatchObject({ caseId: "b" });
	});

	it("finds and removes by the key of a whole item", async () => {
		const item = { pk, sk: "ITEM", said: "here" };
		await store.putNew(item);
		expect(await store.get(item)).toEqual(item);
		expect(await store.getMany([item])).toEqual([item]);
		await store.remove(item);
		expect(await store.get(item)).toBeUndefined();
	});

	it("forgets what is not there, and says nothing of it", async () => {
		await store.remove({ pk, sk: "NEVER" });
		expect(await store.get({ pk, sk: "NEVER" })).toBeUndefined();
	});

	it("reads many, whatever their number, and leaves out the absent", async () => {
		const keys = Array.from({ length: 130 }, (_, index) => ({ pk, sk: `K#${index}` }));
		await store.putAll(keys.slice(0, 120));
		expect(await store.getMany(keys)).toHaveLength(120);
		expect(await store.getMany([])).toEqual([]);
	});

	it("lists a partition by prefix, by range, backwards and behind a key", async () => {
		await store.putAll(["A#1", "B#1", "B#2", "B#3", "C#1"].map((sk) => ({ pk, sk })));
		const listed = async (query: Omit<Parameters<Store["query"]>[0], "pk">) =>
			(await store.query({ pk, ...query })).map(({ sk }) => sk);
		expect(await listed({})).toEqual(["A#1", "B#1", "B#2", "B#3", "C#1"]);
		expect(await listed({ prefix: "B#" })).toEqual(["B#1", "B#2", "B#3"]);
		expect(await listed({ from: "B#2", to: "C#1" })).toEqual(["B#2", "B#3", "C#1"]);
		expect(await listed({ prefix: "B#", descending: true, limit: 2 })).toEqual(["B#3", "B#2"]);
		expect(await listed({ prefix: "B#", after: "B#1", limit: 1 })).toEqual(["B#2"]);
		expect(await listed({ prefix: "B#", after: "B#3", descending: true })).toEqual(["B#2", "B#1"]);
		expect(await listed({ prefix: "B#", after: "B#3" })).toEqual([]);
		expect(await listed({ prefix: "Z#" })).toEqual([]);
	});

	it("pages through more than one answer holds", async () => {
		const words = "x".repeat(20_000);
		await store.putAll(
			Array.from({ length: 75 }, (_, index) => ({
				pk,
				sk: `L#${String(index).padStart(3, "0")}`,
				words,
			})),
		);
		const found = await store.query({ pk, prefix: "L#", limit: 70 });
		expect(found.map(({ sk }) => sk).at(-1)).toBe("L#069");
	});

	it("answers an index with keys and row only", async () => {
		const place = { statusPk: `${pk}#open`, statusSk: "1" };
		await store.putNew({ pk, sk: "ITEM", ...place, row: { title: "shown" }, hidden: true });
		expect(await store.query({ index: "by-status", pk: `${pk}#open` })).toEqual([
			{ pk, sk: "ITEM", ...place, row: { title: "shown" } },
		]);
	});

	it("keeps bytes as they are", async () => {
		const bytes = Uint8Array.from([0, 255, 128, 10]);
		await store.putNew({ pk, sk: "BYTES", bytes });
		expect((await store.get({ pk, sk: "BYTES" }))?.["bytes"]).toEqual(bytes);
	});

	it("keeps a stranger's text as it is", async () => {
		const text = "\u0000 \u202E <b> =HYPERLINK(1) 👩‍👩‍👧‍👦 \uFFFD ";
		await store.putNew({ pk, sk: "TEXT", text });
		expect(await store.get({ pk, sk: "TEXT" })).toMatchObject({ text });
	});
});
