/** What a token is. A mask (handle, link, number, money) is read by its kind, never by its letters. */
export const KIND = {
	word: 0,
	number: 1,
	money: 2,
	handle: 3,
	link: 4,
	emoji: 5,
	stop: 6,
	question: 7,
	exclamation: 8,
} as const;

/** What is read of a post: more than any channel delivers but a call's transcript; the rest is left unread. */
export const READ_LENGTH = 20_000;

/** The tokens of one text, as columns. Positions are UTF-16 code units of the text; `end` is exclusive. */
export interface Tokens {
	readonly text: string;
	readonly count: number;
	readonly start: Uint16Array;
	readonly end: Uint16Array;
	readonly kind: Uint8Array;
	/** FNV-1a over the folded code units of a word (lower case, no accents, no apostrophes, "sooo" as "soo", "3rd" as "0rd"). */
	readonly hash: Int32Array;
	/** Where the token's folded units begin in `folded`; `foldedStart[count]` is where the last one ends. */
	readonly foldedStart: Uint16Array;
	/** The folded units of all tokens, masks being one upper-case letter, each token after a space. */
	readonly folded: Uint16Array;
	/** Of a word: 0 lower case, 1 begins with a capital, 2 all capitals (two letters at least). */
	readonly capitals: Uint8Array;
	/** 1 where the word is a hashtag. */
	readonly hashtag: Uint8Array;
}

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const SPACE = 32;
const ZERO = 48;
const MASKS = [0, 48, 36, 64, 85, 0, 46, 63, 33];

/** Folded unit of each code unit below U+0250 that belongs to a word; 0 for what does not. */
const FOLD = buildFold();
const DIGIT = 2;
const LETTER = 1;
const CLASS = buildClass();

function buildFold(): Uint16Array {
	const fold = new Uint16Array(0x250);
	for (let unit = 0; unit < fold.length; unit++) {
		const letter = String.fromCharCode(unit);
		if (!/[\p{L}\p{N}]/u.test(letter)) continue;
		fold[unit] = letter.toLowerCase().normalize("NFD").charCodeAt(0);
	}
	return fold;
}

function buildClass(): Uint8Array {
	const classes = new Uint8Array(0x250);
	for (let unit = 0; unit < classes.length; unit++) {
		if (unit >= 48 && unit <= 57) classes[unit] = DIGIT;
		else if ((FOLD[unit] ?? 0) > 0) classes[unit] = LETTER;
	}
	return classes;
}

const isLetter = (unit: number): boolean =>
	unit < 0x250
		? CLASS[unit] === LETTER
		: unit < 0x2000 || (unit >= 0x2c00 && unit < 0xd800) || (unit >= 0xf900 && unit < 0xfe00);
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019 || unit === 0x60;
const isCurrency = (unit: number): boolean =>
	unit === 36 || unit === 0xa3 || unit === 0x20ac || unit === 0xa5 || unit === 0x20b9;
const isUpper = (unit: number): boolean =>
	(unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7);
const fold = (unit: number): number => (unit < 0x250 ? (FOLD[unit] ?? unit) : unit);

/** Hash of a folded word, as `Tokens.hash` has it. */
export function hashOf(word: string): number {
	let hash = OFFSET;
	for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
	return hash;
}

const scratch = {
	text: "",
	count: 0,
	start: new Uint16Array(READ_LENGTH + 1),
	end: new Uint16Array(READ_LENGTH + 1),
	kind: new Uint8Array(READ_LENGTH + 1),
	hash: new Int32Array(READ_LENGTH + 1),
	foldedStart: new Uint16Array(READ_LENGTH + 2),
	folded: new Uint16Array(2 * READ_LENGTH + 8),
	capitals: new Uint8Array(READ_LENGTH + 1),
	hashtag: new Uint8Array(READ_LENGTH + 1),
};
let written = 0;

function push(kind: number, from: number, to: number, hash: number): void {
	const at = scratch.count++;
	scratch.kind[at] = kind;
	scratch.start[at] = from;
	scratch.end[at] = to;
	scratch.hash[at] = hash;
	scratch.capitals[at] = 0;
	scratch.hashtag[at] = 0;
}

function open(): void {
	scratch.folded[written++] = SPACE;
	scratch.foldedStart[scratch.count] = written;
}

function pushMask(kind: number, from: number, to: number): void {
	open();
	const mask = MASKS[kind] ?? 0;
	scratch.folded[written++] = mask;
	push(kind, from, to, Math.imul(OFFSET ^ mask, PRIME));
}

function endOfRun(text: string, from: number, length: number): number {
	let at = from;
	while (at < length && text.charCodeAt(at) > SPACE) at++;
	return at;
}

function readNumber(text: string, from: number, length: number): number {
	let at = from;
	let money = from > 0 && isCurrency(text.charCodeAt(from - 1));
	while (at < length) {
		const unit = text.charCodeAt(at);
		const inside = unit === 46 || unit === 44 || unit === 58;
		if (!(isDigit(unit) || (inside && isDigit(text.charCodeAt(at + 1))))) break;
		at++;
	}
	if (at < length && isCurrency(text.charCodeAt(at))) {
		money = true;
		at++;
	}
	if (at < length && isLetter(text.charCodeAt(at))) return readWord(text, from, length);
	pushMask(money ? KIND.money : KIND.number, from, at);
	return at;
}

function readWord(text: string, from: number, length: number): number {
	open();
	let hash = OFFSET;
	let at = from;
	let upper = 0;
	let letters = 0;
	let previous = 0;
	let run = 0;
	for (; at < length; at++) {
		const unit = text.charCodeAt(at);
		if (isLetter(unit) || isDigit(unit)) {
			letters++;
			if (isUpper(unit)) upper++;
			const folded = isDigit(unit) ? ZERO : fold(unit);
			run = folded === previous ? run + 1 : 1;
			previous = folded;
			if (run > (folded === ZERO ? 1 : 2)) continue;
			scratch.folded[written++] = folded;
			hash = Math.imul(hash ^ folded, PRIME);
		} else if (!(isApostrophe(unit) && at + 1 < length && isLetter(text.charCodeAt(at + 1)))) {
			if (unit !== 0x301 && unit !== 0x308) break;
		}
	}
	push(KIND.word, from, at, hash);
	const index = scratch.count - 1;
	if (upper > 1 && upper === letters) scratch.capitals[index] = 2;
	else if (upper > 0 && isUpper(text.charCodeAt(from))) scratch.capitals[index] = 1;
	return at;
}

function readEmoji(text: string, from: number, length: number): number {
	const unit = text.charCodeAt(from);
	const pair = unit >= 0xd800 && unit < 0xdc00 && from + 1 < length;
	const end = from + (pair ? 2 : 1);
	open();
	let hash = OFFSET;
	for (let at = from; at < end; at++) {
		const part = text.charCodeAt(at);
		scratch.folded[written++] = part;
		hash = Math.imul(hash ^ part, PRIME);
	}
	push(KIND.emoji, from, end, hash);
	return end;
}

const isEmoji = (unit: number): boolean =>
	(unit >= 0x2600 && unit <= 0x27bf) || unit === 0x2b50 || unit === 0x231b || unit === 0x2b55;

const isLink = (text: string, at: number): boolean => {
	const unit = text.charCodeAt(at) | 32;
	if (unit === 104) return /^https?(:\/\/|$|\s)/i.test(text.slice(at, at + 8));
	return unit === 119 && text.slice(at, at + 4).toLowerCase() === "www.";
};

function readMark(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	if (unit === 63 || unit === 0xbf) pushMask(KIND.question, at, at + 1);
	else if (unit === 33) pushMask(KIND.exclamation, at, at + 1);
	else if (unit === 46 || unit === 10 || unit === 0x2026 || unit === 59) {
		const last = scratch.count - 1;
		if (last >= 0 && scratch.kind[last] !== KIND.stop) pushMask(KIND.stop, at, at + 1);
	}
	return at + 1;
}

function readHandle(text: string, from: number, length: number): number {
	let at = from + 1;
	while (at < length) {
		const unit = text.charCodeAt(at);
		if (!(isLetter(unit) || isDigit(unit) || unit === 95 || unit === 46)) break;
		at++;
	}
	if (text.charCodeAt(at - 1) === 46) at--;
	pushMask(KIND.handle, from, at);
	return at;
}

function step(text: string, at: number, length: number): number {
	const unit = text.charCodeAt(at);
	if (isLetter(unit)) {
		if ((unit | 32) === 104 || (unit | 32) === 119) {
			if (isLink(text, at)) {
				const end = endOfRun(text, at, length);
				pushMask(KIND.link, at, end);
				return end;
			}
		}
		return readWord(text, at, length);
	}
	if (unit === SPACE) return at + 1;
	if (isDigit(unit)) return readNumber(text, at, length);
	if (unit === 64 && at + 1 < length && isLetter(text.charCodeAt(at + 1)))
		return readHandle(text, at, length);
	if (unit === 35 && at + 1 < length && isLetter(text.charCodeAt(at + 1))) {
		const end = readWord(text, at + 1, length);
		scratch.hashtag[scratch.count - 1] = 1;
		return end;
	}
	if (isEmoji(unit) || (unit >= 0xd800 && unit < 0xdc00)) return readEmoji(text, at, length);
	return readMark(text, at);
}

/** Tokens of the first `READ_LENGTH` code units. The columns are reused: they hold until the next call. */
export function tokensOf(text: string): Tokens {
	const length = Math.min(text.length, READ_LENGTH);
	scratch.text = text;
	scratch.count = 0;
	written = 0;
	let at = 0;
	while (at < length) at = step(text, at, length);
	scratch.foldedStart[scratch.count] = written + 1;
	scratch.folded[written] = SPACE;
	return scratch;
}
