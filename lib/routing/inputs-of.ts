import type { ContactPolicy } from "../customers/customer.ts";
import type { DecisionInputs } from "../decisions/inputs.ts";
import type { ListMatcher } from "../decisions/matches.ts";
import { isActedUpon, type Reading } from "../language/reading.ts";
import type { Post } from "../posts/post.ts";

/** What a decision may know of who wrote the post. */
export interface Asker {
	readonly known: boolean;
	readonly openCase: boolean;
	readonly contactPolicy: ContactPolicy;
}

/** The inputs of the decision table for one post. */
export function inputsOf(
	post: Post,
	reading: Reading,
	asker: Asker,
	matcher: ListMatcher,
): DecisionInputs {
	const matches = matcher(post.text, post.author.handle);
	const { intent, intents, scores, confidence, sentiment, urgency } = reading;
	return {
		post: {
			channel: post.channel,
			kind: post.kind,
			visibility: post.visibility,
			addressed: post.addressed,
			amplifies: post.amplifies !== undefined,
			followers: post.author.followers ?? 0,
			rating: post.rating ? starsOf(post.rating) : null,
			length: post.text.length,
			hasOrderReference: post.orderReference !== undefined,
		},
		reading: {
			...{ read: reading.read, language: reading.language, intent, intents: [...intents] },
			complaint: scores.complaint,
			idea: scores.idea,
			praise: scores.praise,
			question: scores.question,
			confidence,
			sentiment: sentiment.label,
			sentimentScore: sentiment.score,
			urgency: urgency.score,
			urgencyReasons: [...urgency.reasons],
			signals: reading.signals.filter(isActedUpon).map(({ name }) => name),
			topics: [...reading.topics],
		},
		customer: { ...asker, vip: matches["vip"] ?? false },
		incident: { active: false },
		matches,
	};
}

/** A rating on a scale of 1 to 5. */
const starsOf = ({ value, max }: { readonly value: number; readonly max: number }): number =>
	Math.min(5, Math.max(1, Math.round((value / max) * 5)));
