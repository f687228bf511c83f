import { DENSE } from "../lib/language/dense.ts";
import { GRAM_BITS } from "../lib/language/grams.ts";
import { LANGUAGES_READ } from "../lib/language/language-id.ts";
import type { Example } from "./examples.ts";
import type { RawMatrix } from "./matrix.ts";

/** How much each block of features may say beside word n-grams (1). */
export interface Blocks {
	readonly chars: number;
	/** Pairs of dense features. */
	readonly pairs: number;
	readonly dense: number;
}

export interface Choice {
	/** Posts that a feature must occur in at least. */
	readonly posts: number;
	/** Domains that an English feature must occur in at least. */
	readonly domains: number;
	/** Most features of English. */
	readonly most: number;
	/** Most features of each other language. */
	readonly mostOfOther: number;
}

/** The n-grams that the model knows, each with its place and its idf. */
export interface Features {
	/** Place of a hash, or −1. */
	readonly place: Int32Array;
	readonly hashes: Int32Array;
	readonly idf: Float32Array;
}

/** Rows of feature values; the last columns are the dense features and one bias a language. */
export interface Matrix {
	readonly rows: number;
	readonly columns: number;
	readonly from: Int32Array;
	readonly column: Int32Array;
	readonly value: Float32Array;
}

interface Counted {
	readonly hash: number;
	readonly posts: number;
	readonly language: number;
}

/** Chooses n-grams that several domains share, the most frequent first, by the rows that `use` admits. */
export function chooseFeatures(
	raw: RawMatrix,
	examples: readonly Example[],
	use: (row: number) => boolean,
	choice: Choice,
): Features {
	const size = 1 << GRAM_BITS;
	const posts = new Int32Array(size);
	const seen = new Uint32Array(size);
	const latest = new Int32Array(size).fill(-1);
	const language = new Int8Array(size).fill(LANGUAGES_READ.length);
	const names = [...new Set(examples.map(({ domain }) => domain))].sort();
	const domainOf = new Map(names.map((name, index) => [name, 1 << (index % 31)]));
	let rows = 0;
	for (let row = 0; row < raw.rows; row++) {
		if (!use(row)) continue;
		rows++;
		const domain = domainOf.get(examples[row]?.domain ?? "") ?? 0;
		const end = raw.from[row + 1] ?? 0;
		for (let at = raw.from[row] ?? 0; at < end; at++) {
			const hash = raw.grams[at] ?? 0;
			if (latest[hash] === row) continue;
			latest[hash] = row;
			posts[hash] = (posts[hash] ?? 0) + 1;
			seen[hash] = (seen[hash] ?? 0) | domain;
			language[hash] = Math.min(language[hash] ?? 0, Math.max(raw.language[row] ?? 0, 0));
		}
	}
	const chosen = choose(posts, seen, language, choice);
	const place = new Int32Array(size).fill(-1);
	const hashes = Int32Array.from(chosen, ({ hash }) => hash);
	hashes.forEach((hash, index) => {
		place[hash] = index;
	});
	return {
		place,
		hashes,
		idf: Float32Array.from(chosen, ({ posts: n }) => 1 + Math.log((rows + 1) / (n + 1))),
	};
}

function choose(
	posts: Int32Array,
	seen: Uint32Array,
	language: Int8Array,
	choice: Choice,
): Counted[] {
	const byLanguage: Counted[][] = LANGUAGES_READ.map(() => []);
	for (let hash = 0; hash < posts.length; hash++) {
		const count = posts[hash] ?? 0;
		const spoken = language[hash] ?? 0;
		const enough = spoken === 0 ? choice.posts : Math.min(choice.posts, 3);
		if (count < enough) continue;
		if (spoken === 0 && bits(seen[hash] ?? 0) < choice.domains) continue;
		byLanguage[spoken]?.push({ hash, posts: count, language: spoken });
	}
	return byLanguage.flatMap((counted, spoken) =>
		counted
			.sort((a, b) => b.posts - a.posts || a.hash - b.hash)
			.slice(0, spoken === 0 ? choice.most : choice.mostOfOther),
	);
}

function bits(mask: number): number {
	let count = 0;
	for (let left = mask; left !== 0; left &= left - 1) count++;
	return count;
}

/**
 * The rows as the model sees them: each block of n-grams of length 1 (times its share; as if no n-gram were there twice), then
 * dense features, then bias.
 */
export function matrixOf(raw: RawMatrix, features: Features, blocks: Blocks): Matrix {
	const grams = features.hashes.length;
	const from = new Int32Array(raw.rows + 1);
	const most = raw.grams.length + raw.rows * (DENSE.count + 1);
	const column = new Int32Array(most);
	const value = new Float32Array(most);
	/** Where the block that is being made has a feature. */
	const entry = new Int32Array(grams).fill(-1);
	let at = 0;
	const block = (start: number, end: number, share: number): void => {
		const first = at;
		let squares = 0;
		for (let gram = start; gram < end; gram++) {
			const place = features.place[raw.grams[gram] ?? 0] ?? -1;
			if (place < 0) continue;
			const idf = features.idf[place] ?? 0;
			squares += idf * idf;
			const known = entry[place] ?? -1;
			if (known >= first) {
				value[known] = (value[known] ?? 0) + idf;
				continue;
			}
			entry[place] = at;
			column[at] = place;
			value[at++] = idf;
		}
		const scale = squares > 0 ? share / Math.sqrt(squares) : 0;
		for (let index = first; index < at; index++) value[index] = (value[index] ?? 0) * scale;
	};
	for (let row = 0; row < raw.rows; row++) {
		from[row] = at;
		block(raw.from[row] ?? 0, raw.words[row] ?? 0, 1);
		block(raw.words[row] ?? 0, raw.chars[row] ?? 0, blocks.chars);
		block(raw.chars[row] ?? 0, raw.from[row + 1] ?? 0, blocks.pairs);
		for (let dense = 0; dense < DENSE.count; dense++) {
			const known = raw.dense[row * DENSE.count + dense] ?? 0;
			if (known === 0) continue;
			column[at] = grams + dense;
			value[at++] = known * blocks.dense;
		}
		column[at] = grams + DENSE.count + Math.max(raw.language[row] ?? 0, 0);
		value[at++] = 1;
	}
	from[raw.rows] = at;
	return {
		rows: raw.rows,
		columns: grams + DENSE.count + LANGUAGES_READ.length,
		from,
		column: column.slice(0, at),
		value: value.slice(0, at),
	};
}

/** The same features, those first that `first` admits: the rows that have columns for signals. */
export function reordered(features: Features, first: (hash: number) => boolean): Features {
	const order = [...features.hashes.keys()];
	const front = order.filter((row) => first(features.hashes[row] ?? 0));
	const back = order.filter((row) => !first(features.hashes[row] ?? 0));
	const rows = [...front, ...back];
	const hashes = Int32Array.from(rows, (row) => features.hashes[row] ?? 0);
	hashes.forEach((hash, row) => {
		features.place[hash] = row;
	});
	return {
		place: features.place,
		hashes,
		idf: Float32Array.from(rows, (row) => features.idf[row] ?? 0),
	};
}

/** The matrix without the n-grams from `rows` up to `grams`. */
export function narrowed(matrix: Matrix, rows: number, grams: number): Matrix {
	const from = new Int32Array(matrix.rows + 1);
	const column: number[] = [];
	const value: number[] = [];
	for (let row = 0; row < matrix.rows; row++) {
		from[row] = column.length;
		for (let at = matrix.from[row] ?? 0; at < (matrix.from[row + 1] ?? 0); at++) {
			const place = matrix.column[at] ?? 0;
			if (place >= rows && place < grams) continue;
			column.push(place);
			value.push(matrix.value[at] ?? 0);
		}
	}
	from[matrix.rows] = column.length;
	return {
		rows: matrix.rows,
		columns: matrix.columns,
		from,
		column: Int32Array.from(column),
		value: Float32Array.from(value),
	};
}
