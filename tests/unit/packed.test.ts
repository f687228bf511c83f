import { describe, expect, it } from "@jest/globals";
import { type Case, evolve } from "../../lib/cases/case.ts";
import { caseTable } from "../../lib/cases/case-table.ts";
import { pack, unpack } from "../../lib/kernel/packed.ts";
import { decidedTable } from "../../lib/routing/decided-table.ts";
import { memoryStore } from "../factories/memory-store.ts";
import { aPost } from "../factories/post.ts";

const AT = "2026-11-21T12:00:00.000Z";
const CASE_ID = "7K3M-Q2ZD-04XW";

/** A case and a decision as the versions 2 of their items have them: written once, and to be read for ever. */
const PACKED_CASE =
	"gxYa5t7GvrqBRlEuugYmEeH4ixCsuRBnrseWqZOpkKuh5pKVozEzZpkS7nyel5+XiprPwSK1ePJybmJmnpUh4RyNUAfP18SkOENDXSPDEEMjKwMDKwMDPQMDgyi6JULsdqOnSyUrw9paAA==";
const PACKED_DECISION = "Qwl3LEGJU2MZSAoeg7HIUW1oqGtkGGJoZGVgYGVgoGdgYBClVAsA";
const DECIDED = {
	...{ reading: { intent: "complaint" }, decision: { version: "v" }, person: [], at: AT },
};

const opened: Case = evolve(undefined, {
	...{ caseId: CASE_ID, seq: 1, commandId: "open", at: AT, by: "earshot" },
	events: [
		{
			...{ type: "opened", postKey: "x:main:1", threadKey: "x:main:1", customerId: "c" },
			origin: {
				...{ kind: "complaint", process: "case-resolution", team: "care", priority: "normal" },
				...{ slaPolicy: "standard", tags: [], decisionVersion: "v" },
				acknowledge: { policy: "none", template: "none" },
			},
		},
	],
});

describe("what is packed", () => {
	it("is what is unpacked, whatever it says", () => {
		const value = { text: '👩‍👩‍👧 "words" \u0000', list: [1, 2.5, null], deep: { words: true } };
		expect(unpack(pack(value, '"words"'), '"words"')).toEqual(value);
		expect(unpack(pack(value, ""), "")).toEqual(value);
	});

	it("needs fewer bytes when its words are known", () => {
		const words = JSON.stringify(opened);
		expect(pack(opened, words).length).toBeLessThan(pack(opened, "").length / 3);
	});

	it("is not read by other words: they must never change", () => {
		const value = { intent: "complaint", sentiment: "negative", intents: ["complaint"] };
		const words = JSON.stringify({ ...value, intents: ["question", "complaint"] });
		const other = words.replaceAll("complaint", "xxxxxxxxx");
		let read: unknown;
		try {
			read = unpack(pack(value, words), other);
		} catch {
			read = undefined;
		}
		expect(read).not.toEqual(value);
	});
});

describe.each([
	["packed, as version 2 is", Buffer.from(PACKED_CASE, "base64"), 2],
	["plain, as version 1 is", opened, 1],
])("the view of a case %s", (_how, kept, schemaVersion) => {
	it("is read", async () => {
		const store = memoryStore();
		const item = { pk: `CASE#${CASE_ID}`, sk: "VIEW", case: kept, version: 1, schemaVersion };
		await store.putNewer(item);
		const { postCount, ...expected } = opened;
		expect((await caseTable(store).load(CASE_ID))?.current).toMatchObject(expected);
	});
});

describe.each([
	["packed, as version 2 is", Buffer.from(PACKED_DECISION, "base64"), 2],
	["plain, as version 1 is", DECIDED, 1],
])("a decision %s", (_how, decided, schemaVersion) => {
	it("is read", async () => {
		const store = memoryStore();
		const post = aPost();
		await store.putNew({ pk: `POST#${post.key}`, sk: "POST", post });
		await store.putNew({ pk: `POST#${post.key}`, sk: "DECISION", decided, schemaVersion });
		expect((await decidedTable(store).facts(post.key))?.decided).toEqual(DECIDED);
	});
});
