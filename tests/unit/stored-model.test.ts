import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { MODELS, packModel, unpackModel } from "../../lib/language/stored-model.ts";

describe.each(Object.keys(MODELS) as (keyof typeof MODELS)[])("the model %s", (name) => {
	const text = readFileSync(
		new URL(`../../lib/language/models/${name}.json`, import.meta.url),
		"utf8",
	);
	const packed = packModel(name, text);
	const { bytes, ...said } = JSON.parse(text) as { readonly bytes: string };

	it("is the same beside a bundle as beside the sources", () => {
		const unpacked = unpackModel(name, packed);
		expect(unpacked.stored).toEqual({ ...said, bytes: "" });
		expect(unpacked.bytes.equals(inflateRawSync(Buffer.from(bytes, "base64")))).toBe(true);
	});

	it("is a quarter smaller there at least", () => {
		expect(packed.length).toBeLessThan(0.75 * text.length);
	});
});

it("packs hashes that descend as well", () => {
	const hashes = Buffer.from([255, 255, 255, 0, 0, 0, 1, 2, 3]);
	const bytes = Buffer.concat([hashes, Buffer.from([7])]);
	// a stored block: deflated bytes that are the bytes
	const deflated = Buffer.concat([Buffer.from([1, 10, 0, 245, 255]), bytes]).toString("base64");
	const packed = packModel("reader", JSON.stringify({ grams: 3, bytes: deflated }));
	expect(unpackModel("reader", packed).bytes.equals(bytes)).toBe(true);
});
