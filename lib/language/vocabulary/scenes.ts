import type { PhraseList } from "../phrases.ts";
import type { SignalName } from "../reading.ts";

/** Groups of words that mean the same to a signal: each language lists its own, and scenes are made of them. The model knows a concept by its place: append, never reorder. */
export const CONCEPTS = [
	...["body", "wounded", "struck", "frail", "device", "heat", "smell", "fumes"],
	...["foreign", "food", "allergen", "reaction", "brakes", "fails", "driver", "unfit"],
	...["structure", "gives-way", "medicine", "wrong", "wire", "bare", "nearly", "death"],
	...["exit", "blocked", "ill", "swallow", "hazard", "not-free", "chemical"],
	...["myself", "end-life", "life", "no-wish", "pointless", "high-place", "jump", "means"],
	...["take", "farewell", "soon", "gone", "burden", "dead"],
	...["lawyer", "court", "authority", "report", "sue", "legal-paper"],
	...["journalist", "outlet", "tell", "story", "comment", "publish", "deliver"],
	...["contract", "quit", "rival", "move", "loyal", "never-again", "ours", "how"],
	...["joke", "not", "hiring", "from-now", "other-way"],
] as const;
/** Name of a concept. */
export type Concept = (typeof CONCEPTS)[number];

/** What stands for a concept in one language. */
export interface ConceptWords {
	/** Single words, separated by blanks; `burn(s|ed|)` stands for "burns", "burned" and "burn". */
	readonly words?: string;
	readonly phrases?: PhraseList;
}

/** A language's concepts; one that it lacks takes part in no scene. */
export type Concepts = Readonly<Partial<Record<Concept, ConceptWords>>>;

/**
 * What amounts to a signal, in every language: so sure, concepts that stand close together in any order,
 * `~8` within how many words (6 if not said), `>` in this order only, `-joke` unless that concept is in the post, too.
 */
export const SCENES: Readonly<Partial<Record<SignalName, string>>> = {
	safety: `
		0.9 body wounded ~5
		0.9 frail wounded ~5
		0.85 frail struck ~5
		0.8 body struck ~4
		0.9 device heat ~8
		0.8 structure heat ~4
		0.95 smell fumes ~4
		0.85 fumes ill ~8
		0.9 foreign food ~7
		0.9 foreign swallow ~6
		0.85 foreign body ~5
		0.9 allergen reaction ~10
		0.8 allergen not-free ~6
		0.9 brakes fails ~5
		0.9 driver unfit ~8
		0.85 structure gives-way ~5
		0.9 structure frail gives-way ~10
		0.85 medicine wrong ~5
		0.85 medicine ill ~8
		0.8 medicine frail swallow ~8
		0.9 chemical swallow ~6
		0.85 chemical body wounded ~9
		0.85 chemical ill ~7
		0.9 wire bare ~4
		0.85 nearly death ~3 -joke
		0.85 nearly struck ~4
		0.8 exit blocked ~5
		0.85 food ill ~8
		0.8 frail hazard ~6
		0.6 frail ill ~5
	`,
	"self-harm": `
		0.95 end-life myself ~2 > -joke
		0.95 end-life life ~2 > -joke
		0.9 no-wish life ~3 > -joke
		0.9 no-wish dead ~3 > -joke
		0.9 pointless life ~4 > -joke
		0.9 jump high-place ~4 > -joke
		0.9 means take ~5 -joke
		0.6 means myself ~6 -joke
		0.9 burden myself ~6 -joke
		0.85 burden gone ~6 -joke
		0.85 burden dead ~5 -joke
		0.85 farewell gone ~8 -joke
		0.85 gone soon ~4 -joke -how
		0.85 farewell life ~6 -joke
	`,
	legal: `
		0.9 report authority ~8
		0.9 report court ~5
		0.9 court sue ~5
		0.95 lawyer report ~6 -hiring
		0.9 lawyer legal-paper ~8 -hiring
		0.9 court legal-paper ~8
	`,
	press: `
		0.9 tell outlet ~5 -deliver
		0.9 tell journalist ~5 -hiring
		0.9 outlet story ~6 -deliver
		0.9 outlet comment ~9
		0.9 journalist story ~7 -hiring
		0.9 journalist comment ~9
		0.85 comment publish ~8
		0.9 outlet publish ~5 -deliver
		0.85 story publish ~6
		0.85 journalist publish ~8 -hiring
	`,
	churn: `
		0.85 quit contract ~4 > -how
		0.9 move rival ~5 >
		0.85 quit rival ~8
		0.9 loyal quit ~10
		0.85 loyal never-again ~12
		0.85 loyal rival ~12
		0.8 from-now other-way ~8
		0.8 from-now rival ~7
		0.8 quit other-way ~8
		0.8 loyal other-way ~12
	`,
};
