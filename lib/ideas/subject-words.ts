/** Words that any sentence may have, and so say nothing of what it is about. */
const GRAMMAR = `a about after again all also am an and another any are aren't as at be been being both but by can can't cannot cant
could couldn't d did didn't do does doesn't doing don't dont down during each either else even ever every few for from had
has hasn't have haven't having he her here his how i i'd i'll i'm i've id if im in into is isn't isnt it it'd it'll it's its
ive just let's ll m me mine more most much must my myself no none nor not now of off on once one only onto or other others our
ours out over own per re s same shall she should shouldn't so some still such t than that that's the their theirs them then
there there's these they they're this those through till to too u under until up ur ve very was wasn't we we'd we're were
weren't what when where which who whom why will with within without won't wont would wouldn't yes yet you you'd you're
your yours`;

/** Words that a wish is wrapped in: asking, hoping, praising, thanking. What is left of it is what is wished for. */
const WRAPPING = `ability able add added adding allow allowing allows already although amazing app application apps apart asap
awesome because best better bit brilliant bring chance come cool cos could'd customer customers dream enable etc everyone
everything excellent except fantastic feature features fix function functionality get gets getting give gonna good got great
handy help helpful hope however idea ideas implement include instead introduce kind know lack lacking lacks let lets like
little lot lots love loved lovely loving made make makes making maybe missing need needed needs nice nothing offer option
options ought people perfect perhaps please pls plz possibility possible provide put rate really request see simply since
somehow someone something sort star stars suggest suggestion super support thank thanks thing things think though time update
useful user users version wanna want wanted wants way ways wish wished work working works`;

/**
 * Words for one thing, under the first of them. Few and plain, so that a person can say why two ideas were taken for
 * one; each line has shown to help (docs/adr/0004-similar-ideas.md).
 */
const SYNONYMS = [
	"phone phones device devices handset handsets mobile mobiles smartphone smartphones cellphone cell iphone iphones",
	"transfer transfers transferring transferred move moves moving moved switch switches switching switched migrate migrates migrating migration swap swaps swapping swapped port ports porting ported",
	"photo photos picture pictures pic pics image images",
	"dark night darkmode",
	"delete deletes deleting remove removes removing erase erasing clear clearing",
	"share shared sharing gift gifting donate donating",
	"lock locking locked freeze freezing frozen block blocking blocked suspend suspending",
	"notify notification notifications alert alerts warn warns warning warnings remind reminder reminders",
	"choose chooses choosing pick picking select selecting",
	"pin passcode password passwords",
];

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const STOP_WORDS: ReadonlySet<string> = new Set([...listed(GRAMMAR), ...listed(WRAPPING)]);
const CANONICAL: ReadonlyMap<string, string> = new Map(
	SYNONYMS.flatMap((line) => {
		const [first = "", ...others] = line.split(" ");
		return others.map((other) => [other, first] as const);
	}),
);

/** Addresses and names of strangers say nothing of the subject. */
const NAMES_AND_LINKS = /https?:\/\/\S+|www\.\S+|@\w+/g;

/** All words of a text in order, lower case, without names and links. */
const wordsOf = (text: string): string[] =>
	text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[’‘`´]/g, "'")
		.replace(NAMES_AND_LINKS, " ")
		.replace(/\be[- ]sim/g, "esim")
		.match(/[\p{L}\p{M}\p{N}]+(?:'\p{L}+)*/gu) ?? [];

/** Numbers as `0`, synonyms as the first of them. */
function canonical(word: string): string {
	const bare = word.replace(/'s$|'/g, "").replace(/\p{N}+/gu, "0");
	return CANONICAL.get(bare) ?? bare;
}

/** The words of a text that say what it is about, in order; none in "please add this". */
export const subjectWords = (text: string): string[] =>
	wordsOf(text)
		.filter((word) => !STOP_WORDS.has(word))
		.map(canonical);

/** All words of a text, in order: for one that has no subject, so that it is at least like itself. */
export const allWords = (text: string): string[] => wordsOf(text).map(canonical);

const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;

/** 32-bit FNV-1a hashes of all runs of 3 to 5 characters in a word between two marks of its edges (`_word_`). */
export function gramsOf(word: string): number[] {
	const marked = `_${word}_`;
	const grams: number[] = [];
	for (let start = 0; start + SHORTEST_GRAM <= marked.length; start += 1) {
		let hash = 0x811c9dc5;
		const end = Math.min(start + LONGEST_GRAM, marked.length);
		for (let index = start; index < end; index += 1) {
			hash = Math.imul(hash ^ marked.charCodeAt(index), 0x01000193);
			if (index - start + 1 >= SHORTEST_GRAM) grams.push(hash >>> 0);
		}
	}
	return grams;
}
