import { describe, expect, it } from "@jest/globals";
import { bytesOf, itemBytes, meter, type WireItem } from "../../bench/capacity.ts";

const S = (text: string) => ({ S: text });
const item = (sk: string, rest: WireItem = {}): WireItem => ({
	pk: S("CASE#1"),
	sk: S(sk),
	...rest,
});
const put = (it: WireItem, condition: object = {}) => ({ Item: it, ...condition });

describe("the size of an item", () => {
	it.each([
		["a text by its bytes", { S: "né" }, 3],
		["a number by its digits", { N: "1234" }, 3],
		["a flag", { BOOL: true }, 1],
		["a list with what is around it", { L: [{ S: "ab" }, { S: "c" }] }, 8],
		["a map with its names", { M: { name: { S: "Ana" } } }, 11],
	])("counts %s", (_what, value, bytes) => {
		expect(bytesOf(value)).toBe(bytes);
	});

	it("counts the names of its attributes", () => {
		expect(itemBytes({ pk: S("a"), sk: S("b") })).toBe(6);
	});
});

describe("what a call consumes", () => {
	it("is a write unit for each started kilobyte", () => {
		const { call } = meter();
		expect(call("PutItem", put(item("A"))).write).toBe(1);
		expect(call("PutItem", put(item("B", { text: S("x".repeat(1_100)) }))).write).toBe(2);
	});

	it("is a unit more for each index that holds the item", () => {
		const keys = { statusPk: S("CASE#new"), statusSk: S("1"), teamPk: S("t"), teamSk: S("1") };
		expect(meter().call("PutItem", put(item("A", keys)))).toEqual({
			read: 0,
			write: 3,
			indexes: 2,
		});
	});

	it("is two units in an index whose key changes, none in one that stays as it is", () => {
		const { call } = meter();
		const at = (status: string) => ({
			...{ statusPk: S(status), statusSk: S("1"), teamPk: S("t"), teamSk: S("1") },
		});
		call("PutItem", put(item("A", at("new"))));
		expect(call("PutItem", put(item("A", at("open")))).indexes).toBe(2);
	});

	it("is the size of what stands there when the write is refused", () => {
		const { call } = meter();
		const once = { ConditionExpression: "attribute_not_exists(pk)" };
		call("PutItem", put(item("A", { text: S("x".repeat(3_000)) }), once));
		expect(call("PutItem", put(item("A"), once)).write).toBe(3);
	});

	it("is a read unit for each started four kilobytes, and one for nothing", () => {
		const { call } = meter();
		call("PutItem", put(item("A", { text: S("x".repeat(5_000)) })));
		expect(call("GetItem", { Key: item("A") }).read).toBe(2);
		expect(call("GetItem", { Key: item("B") }).read).toBe(1);
	});

	it("is half of that in an index", () => {
		const { call } = meter();
		call("PutItem", put(item("A", { statusPk: S("CASE#new"), statusSk: S("1") })));
		const asked = {
			IndexName: "by-status",
			ExpressionAttributeNames: { "#pk": "statusPk", "#sk": "statusSk" },
			ExpressionAttributeValues: { ":pk": S("CASE#new"), ":low": S(" "), ":high": S("~") },
		};
		expect(call("Query", asked).read).toBe(0.5);
	});
});
