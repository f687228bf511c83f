import { reroute } from "../api/commands.ts";
import type { CaseDetail } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { share } from "../parts/format.ts";
import { Icon } from "../parts/icon.tsx";
import { item, Menu } from "../parts/menu.tsx";
import { say } from "../parts/toast.tsx";
import { Pill, SignalPill, Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import type { Marked } from "./highlighted.tsx";
import { customerPosts } from "./writing.ts";

/** The words that carried the reading, and for what. */
export function marksOf({ decision }: CaseDetail): Marked[] {
	if (!decision) return [];
	const { evidence, signals } = decision.reading;
	return [
		...evidence.map(({ start, end, for: what }) => ({
			...{ start, end },
			why:
				what in t.words.intent
					? t.words.intent[what as "idea"]
					: t.words.sentiment[what as "neutral"],
		})),
		...signals.flatMap(({ name, words }) =>
			words.map(({ start, end }) => ({ start, end, why: t.words.signal[name] })),
		),
	];
}

/** Why a post became a case: what was read in it, which row decided, under which versions; and a way to overrule. */
export function WhyPanel({ detail }: { readonly detail: CaseDetail }) {
	const { decision: decided } = detail;
	if (!decided) return null;
	const { reading, decision } = decided;
	const opening = customerPosts(detail).find(({ key }) => key === detail.case.postKeys[0]);
	const words = [
		...new Set(marksOf(detail).map(({ start, end }) => opening?.text.slice(start, end) ?? "")),
	].filter((word) => word !== "");
	const correct = async (to: "idea" | "praise" | "irrelevant" | "question-answered") => {
		const [key] = detail.case.postKeys;
		if (key !== undefined && (await reroute(key, to, t.case.correctReason)))
			say(t.case.corrected(t.posts.settleTo[to]));
	};
	return (
		<section className="panel" aria-label={t.case.whyHeading}>
			<h2>{t.case.whyHeading}</h2>
			<div className="row-of" data-wrap="" style={{ gap: 5 }}>
				{reading.intents.map((intent) => (
					<Pill key={intent} tone={intent === reading.intent ? "accent" : undefined}>
						{t.words.intent[intent]}
					</Pill>
				))}
				<Pill
					tone={
						reading.sentiment.label === "negative"
							? "red"
							: reading.sentiment.label === "positive"
								? "green"
								: undefined
					}
				>
					{t.words.sentiment[reading.sentiment.label]}
				</Pill>
				{reading.signals.map((signal) => (
					<SignalPill key={signal.name} {...signal} />
				))}
				<span className="quiet small">{t.case.whySure(share(reading.confidence))}</span>
			</div>
			{words.length > 0 && (
				<p className="why-words">
					<span className="quiet">{t.case.whyBecause}: </span>
					{words.slice(0, 8).map((word) => (
						<q key={word}>
							<Stranger text={word} />
						</q>
					))}
				</p>
			)}
			{reading.urgency.reasons.length > 0 && (
				<p className="small">
					<span className="quiet">{t.case.whyUrgent}: </span>
					{reading.urgency.reasons.join(", ")}
				</p>
			)}
			<ul className="why-rows quiet small">
				{decision.fired.map(({ decision: name, rule, row }) => (
					<li key={name + rule} title={rule}>
						<Icon name="why" /> {t.case.whyRow(name, row)}
					</li>
				))}
				<li title={decision.version}>
					<Icon name="tag" /> {t.case.whyTable(decision.version.slice(0, 12))} ·{" "}
					{t.case.whyModel(reading.model)}
				</li>
			</ul>
			<Menu
				label={t.case.correctTo}
				entries={[
					{ kind: "heading", label: t.case.correctTo },
					...(["idea", "praise", "irrelevant", "question-answered"] as const).map((to) =>
						item(t.posts.settleTo[to], () => void correct(to)),
					),
				]}
			>
				{(button) => (
					<Button small icon="undo" {...button}>
						{t.case.correct}
					</Button>
				)}
			</Menu>
		</section>
	);
}
