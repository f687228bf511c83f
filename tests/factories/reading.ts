import type { Intent, Reader, Reading, SignalName } from "../../lib/language/reading.ts";

/** A confident reading of one intent. */
export const aReading = (intent: Intent, said: Partial<Reading> = {}): Reading => ({
	model: "test",
	language: "en",
	read: true,
	intent,
	intents: [intent],
	scores: {
		...{ complaint: 0, idea: 0, praise: 0, question: 0, other: 0 },
		[intent]: 0.9,
	},
	confidence: 0.9,
	sentiment: { label: "neutral", score: 0 },
	urgency: { score: 0.2, reasons: [] },
	signals: [],
	topics: [],
	evidence: [],
	...said,
});

const INTENT_OF: readonly (readonly [RegExp, Intent])[] = [
	[/wish|please add/, "idea"],
	[/never|broken|refund/, "complaint"],
	[/\?/, "question"],
	[/thank|love/, "praise"],
];

/**
 * Reads by a few plain words, so that a test about routing says itself what its posts are: `never`, `broken`, `refund`
 * complain, `wish` wishes, `?` asks, `thank` and `love` praise; `#safety` and the like are signals (`~#safety` the faintest sign of it), `#urgent` is urgent.
 */
export const plainReader: Reader = (text) => {
	const intents = INTENT_OF.filter(([words]) => words.test(text)).map(([, intent]) => intent);
	const [first = "other"] = intents;
	const reading = aReading(first);
	return {
		...reading,
		intents: intents.length === 0 ? ["other"] : intents,
		scores: {
			...reading.scores,
			...Object.fromEntries(intents.map((intent) => [intent, 0.9])),
		},
		urgency: { score: text.includes("#urgent") ? 0.95 : 0.2, reasons: [] },
		signals: [...text.matchAll(/(~?)#(safety|spam|press|legal|churn)/g)].map(([, faint, name]) => ({
			name: name as SignalName,
			confidence: faint ? 0.05 : 0.95,
			words: [],
		})),
	};
};
