import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync, brotliDecompressSync, constants, inflateRawSync } from "node:zlib";

/** A model as training wrote it: what is said of it, and its bytes, deflated and in base64. */
interface Written {
	readonly grams: number;
	readonly bytes: string;
}

/** A model as it is read. */
export interface StoredBytes {
	/** What is said of it. */
	readonly stored: unknown;
	/** Its bytes, inflated. */
	readonly bytes: Buffer;
}

/** Every model begins with the hash of each of its n-grams, least byte first, in so many bytes. */
export const MODELS = { reader: 3, languages: 4 } as const;
type ModelName = keyof typeof MODELS;

/** The model of that name: beside the sources as training wrote it, beside a function's bundle packed. */
export function storedModel(name: ModelName): StoredBytes {
	const written = new URL(`./models/${name}.json`, import.meta.url);
	if (!existsSync(written))
		return unpackModel(name, readFileSync(new URL(`./models/${name}.packed`, import.meta.url)));
	const stored: Written = JSON.parse(readFileSync(written, "utf8"));
	return { stored, bytes: inflated(stored) };
}

const inflated = ({ bytes }: Written) => inflateRawSync(Buffer.from(bytes, "base64"));

/** A model for a bundle, two thirds as large: the hashes ascend, so that their differences say the same in fewer bytes. */
export function packModel(name: ModelName, text: string): Buffer {
	const stored: Written = JSON.parse(text);
	const bytes = inflated(stored);
	const header = Buffer.from(JSON.stringify({ ...stored, bytes: "" }));
	const length = Buffer.alloc(4);
	length.writeUInt32LE(header.length);
	const hashes = differences(bytes, stored.grams, MODELS[name]);
	const rest = bytes.subarray(hashes.length);
	return brotliCompressSync(Buffer.concat([length, header, hashes, rest]), {
		params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
	});
}

/** What was packed. */
export function unpackModel(name: ModelName, packed: Uint8Array): StoredBytes {
	const all = brotliDecompressSync(packed);
	const start = 4 + all.readUInt32LE(0);
	const stored: Written = JSON.parse(all.toString("utf8", 4, start));
	const bytes = all.subarray(start);
	sums(bytes, stored.grams, MODELS[name]);
	return { stored, bytes };
}

/** The differences of the numbers that some bytes begin with, all least bytes first, then all next ones. */
function differences(bytes: Buffer, count: number, width: number): Buffer {
	const planes = Buffer.alloc(count * width);
	for (let row = 0, before = 0; row < count; row++) {
		const number = bytes.readUIntLE(row * width, width);
		const difference = (number - before) >>> 0;
		before = number;
		for (let byte = 0; byte < width; byte++)
			planes[byte * count + row] = (difference >>> (8 * byte)) & 255;
	}
	return planes;
}

/** Puts numbers back in the place of their differences; byte by byte, as this is part of every cold start. */
function sums(bytes: Buffer, count: number, width: number): void {
	const planes = Buffer.from(bytes.subarray(0, count * width));
	for (let row = 0, number = 0; row < count; row++) {
		let difference = 0;
		for (let byte = 0; byte < width; byte++)
			difference |= (planes[byte * count + row] as number) << (8 * byte);
		number = (number + difference) | 0;
		for (let byte = 0; byte < width; byte++)
			bytes[row * width + byte] = (number >>> (8 * byte)) & 255;
	}
}
