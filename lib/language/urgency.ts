import { isActedUpon, type Reading, type Signal, type UrgencyReason } from "./reading.ts";
import type { RuleHit } from "./rules.ts";

/** How far each reason alone brings a post towards "now". */
const WEIGHTS: Readonly<Record<UrgencyReason, number>> = {
	safety: 0.95,
	vulnerable: 0.5,
	"locked-out": 0.55,
	money: 0.45,
	deadline: 0.45,
	"repeat-contact": 0.35,
	stranded: 0.75,
	outage: 0.5,
	legal: 0.6,
	press: 0.6,
};
const SURE = 0.75;
const FROM_SIGNALS = ["safety", "outage", "legal", "press"] as const;

/** What cannot wait and why: the reasons add up, and count little where nobody suffers or asks. The faintest sign is no reason. */
export function urgencyOf(
	hits: readonly RuleHit<UrgencyReason>[],
	signals: readonly Signal[],
	needed: number,
): Reading["urgency"] {
	const present = new Set(signals.filter(isActedUpon).map(({ name }) => name));
	const reasons = hits.filter((hit) => hit.confidence >= SURE).map((hit) => hit.name);
	for (const name of FROM_SIGNALS)
		if (present.has(name) && !reasons.includes(name)) reasons.push(name);
	let patience = 1;
	for (const reason of reasons) patience *= 1 - WEIGHTS[reason];
	const danger = present.has("safety") || present.has("self-harm");
	const score = (1 - patience) * (danger ? 1 : Math.min(1, 0.3 + needed));
	const settled = danger ? Math.max(score, 0.9) : score;
	return { score: Math.round(settled * 1000) / 1000, reasons: settled < 0.15 ? [] : reasons };
}
