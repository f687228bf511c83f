import { INTENTS, type Intent, SENTIMENTS, SIGNALS } from "../lib/language/reading.ts";
import { type CorpusPost, readCorpus, teaches, type WrittenPost } from "./corpus.ts";
import { type Row, rowsOf, textHash } from "./datasets.ts";
import { type HandLabel, readHandLabels } from "./hand-labels.ts";

/** The verdicts that are learned, in the order of the model's columns. */
export const HEADS = [...INTENTS, ...SENTIMENTS, ...SIGNALS] as const;
export type Head = (typeof HEADS)[number];

/** What is said of each head: 1 yes, −1 no, 0 nothing. */
export type Labels = Int8Array;

/** One labelled text. */
export interface Example {
	readonly text: string;
	/** The set it comes from. */
	readonly source: string;
	/** Source, or industry within the corpus: what a feature must be shared by. */
	readonly domain: string;
	readonly labels: Labels;
	/** ISO 639-1 where the set says so. */
	readonly language?: string;
	/** The one intent that scores are taken on; absent where the set does not say. */
	readonly gold?: Intent;
}

const NEVER_SHIPPED = ["semeval19_suggestion_A", "clap_clusters"];

/** Sets whose licences allow weights learned from them to ship. */
export const SETS = [
	"complaints",
	"maalej_appreviews",
	"gplay8000",
	"tweet_acts",
	"sxsw_products",
	"tweeteval_sentiment",
	"vader_tweets",
	"xlmt_sentiment_english",
	"xlmt_sentiment_french",
	"xlmt_sentiment_german",
	"xlmt_sentiment_italian",
	"xlmt_sentiment_portuguese",
	"xlmt_sentiment_spanish",
	"banking77",
	"clinc150",
] as const;

type Said = Partial<Record<Head, 1 | -1>>;

const labelsOf = (said: Said): Labels => Int8Array.from(HEADS, (head) => said[head] ?? 0);

/** One intent and no other. */
const only = (intent: Intent): Said =>
	Object.fromEntries(INTENTS.map((name) => [name, name === intent ? 1 : -1]));

function tone(label: string | undefined): Said {
	if (label !== "negative" && label !== "neutral" && label !== "positive") return {};
	return {
		negative: label === "negative" ? 1 : -1,
		neutral: label === "neutral" ? 1 : -1,
		positive: label === "positive" ? 1 : -1,
	};
}

/** What a tone tells of the intents: posts of a general stream hold no ideas about products. */
const toneOnly = (label: string | undefined): Said => ({
	...tone(label),
	idea: -1,
	...(label !== "negative" && { complaint: -1 }),
	...(label !== "positive" && { praise: -1 }),
});

interface Verdict {
	readonly said: Said;
	readonly gold?: Intent;
}

const asks = (text = ""): boolean => text.includes("?");
const definite = (intent: Intent, but: Said = {}): Verdict => ({
	said: dropMasked({ ...only(intent), ...but }),
	gold: intent,
});
const dropMasked = (said: Record<string, number | undefined>): Said =>
	Object.fromEntries(Object.entries(said).filter(([, value]) => value === 1 || value === -1));

function complaints({ label, domain = "", text }: Row): Verdict {
	if (label === "complaint")
		return { said: { complaint: 1, praise: -1, other: -1 }, gold: "complaint" };
	if (domain.startsWith("random"))
		return definite("other", asks(text) ? masked("question", "other") : {});
	if (asks(text)) return { said: { complaint: -1, question: 1, other: -1 }, gold: "question" };
	return { said: { complaint: -1 } };
}

/** Heads of which nothing is said. */
const masked = (...heads: Head[]): Said =>
	Object.fromEntries(heads.map((head) => [head, undefined])) as Said;

function appReview({ label, labels = "", stars = "" }: Row): Verdict {
	const both = labels.split("|");
	const rated = Number(stars);
	if (label === "bug" || label === "bug_report")
		return {
			said: {
				complaint: 1,
				other: -1,
				...(both.length > 1 || label === "bug_report" ? {} : { idea: -1 }),
				...(rated >= 4 ? {} : { praise: -1 }),
			},
			gold: "complaint",
		};
	if (label === "feature" || label === "feature_request")
		return { said: { idea: 1, other: -1 }, gold: "idea" };
	if (rated >= 4)
		return {
			said: { praise: 1, idea: -1, other: -1, question: -1, positive: 1, negative: -1 },
			gold: "praise",
		};
	if (rated > 0 && rated <= 2)
		return {
			said: {
				complaint: 1,
				praise: -1,
				idea: -1,
				other: -1,
				question: -1,
				negative: 1,
				positive: -1,
			},
			gold: "complaint",
		};
	return { said: { idea: -1, question: -1 } };
}

function speechAct({ label }: Row): Verdict {
	if (label === "QUE")
		return { said: { question: 1, other: -1, praise: -1, idea: -1 }, gold: "question" };
	if (label === "STM" || label === "OTH") return definite("other");
	return { said: { question: -1 } };
}

function product({ label }: Row): Verdict {
	if (label === "negative")
		return { said: { ...tone(label), complaint: 1, praise: -1, other: -1 }, gold: "complaint" };
	if (label === "positive")
		return { said: { ...tone(label), praise: 1, complaint: -1, other: -1 }, gold: "praise" };
	return {
		said: { ...tone("neutral"), complaint: -1, praise: -1, idea: -1, other: 1 },
		gold: "other",
	};
}

const bank = ({ text }: Row): Verdict =>
	asks(text)
		? { said: { question: 1, idea: -1, praise: -1, other: -1 } }
		: { said: { praise: -1, idea: -1, other: -1 } };

const assistant = ({ text = "" }: Row): Verdict =>
	/^(what|how|when|where|who|which|is|are|do|does|can i|why)\b/.test(text)
		? { said: { question: 1, complaint: -1, idea: -1, praise: -1, other: -1 } }
		: { said: { complaint: -1, idea: -1, praise: -1 } };

function verdictOf(set: string, row: Row): Verdict {
	if (set === "complaints") return complaints(row);
	if (set === "maalej_appreviews" || set === "gplay8000") return appReview(row);
	if (set === "tweet_acts") return speechAct(row);
	if (set === "sxsw_products") return product(row);
	if (set === "banking77") return bank(row);
	if (set === "clinc150") return assistant(row);
	if (set === "semeval19_suggestion_A")
		return row["label"] === "suggestion"
			? { said: { idea: 1, other: -1 }, gold: "idea" }
			: { said: { idea: -1 } };
	return { said: toneOnly(row["label"]) };
}

const LANGUAGES: Readonly<Record<string, string>> = {
	french: "fr",
	german: "de",
	italian: "it",
	portuguese: "pt",
	spanish: "es",
};

/** Examples of one public set. */
export function setExamples(directory: string, set: string, part: "train" | "dev"): Example[] {
	const language = LANGUAGES[set.split("_").at(-1) ?? ""];
	return rowsOf(directory, set, part).map((row) => {
		const { said, gold } = verdictOf(set, row);
		return {
			text: row["text"] ?? "",
			source: set,
			domain: set,
			labels: labelsOf(said),
			...(language && { language }),
			...(gold && { gold }),
		};
	});
}

const everyIntent = ({ intents }: Pick<WrittenPost, "intents">): Said =>
	Object.fromEntries(INTENTS.map((name) => [name, intents.includes(name) ? 1 : -1]));

const everySignal = (
	{ signals }: Pick<WrittenPost, "signals">,
	disputed: CorpusPost["disputed"] = [],
): Said =>
	Object.fromEntries(
		SIGNALS.filter((name) => !disputed.includes(name)).map((name) => [
			name,
			signals.includes(name) ? 1 : -1,
		]),
	);

/** An invented post as an example. */
export function corpusExample(post: CorpusPost): Example {
	const [gold] = post.intents;
	const signals = everySignal(post, post.disputed);
	return {
		text: post.text,
		source: "corpus",
		domain: post.language === "en" ? post.industry : post.language,
		labels: labelsOf(
			post.part === "themes"
				? signals
				: { ...everyIntent(post), ...signals, ...tone(post.sentiment) },
		),
		language: post.language,
		...(gold && { gold }),
	};
}

/** Posts of the corpus that teach. */
export const corpusExamples = (): Example[] => readCorpus().filter(teaches).map(corpusExample);

/**
 * Of the posts that want nothing, the share whose label counts: they are three quarters of what is said on a network, and all
 * of them together would teach the reader to see nothing anywhere.
 */
const OF_OTHER = 0.3;
const DIGITS = 4;

/** A number from 0 to 1 that is a text's own. */
const diceOf = (hash: string): number => Number.parseInt(hash.slice(-DIGITS), 16) / 16 ** DIGITS;

const counts = ({ hash, intents }: HandLabel): boolean =>
	intents[0] !== "other" || diceOf(hash) < OF_OTHER;

/** The examples, hands saying what their set leaves open; `source` becomes `labels`. */
export function withHandLabels(
	examples: readonly Example[],
	hands: ReadonlyMap<string, HandLabel>,
): Example[] {
	const used = new Set<string>();
	return examples.map((example) => {
		const hash = hands.size > 0 ? textHash(example.text) : "";
		const hand = hands.get(hash);
		if (!hand || !counts(hand) || used.has(hash)) return example;
		used.add(hash);
		const labels = labelsOf({ ...everyIntent(hand), ...everySignal(hand) }).map(
			(label, head) => example.labels[head] || label,
		);
		const gold = example.gold ?? hand.intents[0];
		return { ...example, source: "labels", labels, ...(gold && { gold }) };
	});
}

/** A text without what differs between two copies of a post: handles, links, case, marks. */
const bare = (text: string): string => text.toLowerCase().replace(/@\w+|https?\S*|[^\p{L}]+/gu, "");
const SHORTEST_COPY = 15;

/** Texts of the dev parts: sets overlap (most of one dev part is in the train part of another), and no score may be learned. */
function devTexts(directory: string): Set<string> {
	return new Set(
		SETS.flatMap((set) => rowsOf(directory, set, "dev"))
			.map(({ text = "" }) => bare(text))
			.filter((text) => text.length >= SHORTEST_COPY),
	);
}

/** @throws Error where a set may not ship. */
export function trainingExamples(directory: string | undefined, without?: string): Example[] {
	const sets = directory ? SETS.filter((set) => set !== without) : [];
	for (const set of sets)
		if (NEVER_SHIPPED.includes(set)) throw new Error(`${set} must not reach the shipped weights`);
	const dev = directory ? devTexts(directory) : new Set<string>();
	const real = sets
		.flatMap((set) => setExamples(directory ?? "", set, "train"))
		.filter(({ text }) => !dev.has(bare(text)));
	return [
		...(without === "corpus" ? [] : corpusExamples()),
		...withHandLabels(real, readHandLabels()),
	];
}
