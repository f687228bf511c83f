import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { usePeople } from "../api/people.ts";
import { postQuery } from "../api/queries.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { share, shortCount } from "../parts/format.ts";
import { Bones, Failed } from "../parts/state.tsx";
import { Avatar, Channel, Pill, SignalPill, Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";

const TO = ["case", "idea", "praise", "irrelevant", "question-answered"] as const;

/** A post whole: its words, how they were read, where they ended and why, and a way to overrule. */
export function PostDialog({
	postKey,
	onClose,
	onSettle,
}: {
	readonly postKey: string;
	readonly onClose: () => void;
	readonly onSettle: (to: (typeof TO)[number]) => void;
}) {
	const { data, error } = useQuery(postQuery(postKey));
	const people = usePeople();
	if (!data)
		return (
			<Dialog title={t.posts.title} onClose={onClose} wide>
				{error ? <Failed error={error} /> : <Bones lines={4} />}
			</Dialog>
		);
	const { post, decided, dispositions, reach, ideas } = data;
	const name = post.author.name ?? post.author.handle ?? post.author.id;
	const last = dispositions.at(-1);
	return (
		<Dialog title={t.posts.title} onClose={onClose} wide>
			<div className="stack">
				<div className="row-of" data-wrap="">
					<Avatar name={name} large />
					<strong>
						<Stranger text={name} line />
					</strong>
					{post.author.handle !== undefined && (
						<span className="quiet">
							<Stranger text={`@${post.author.handle}`} line />
						</span>
					)}
					<span className="quiet small">
						<Channel channel={post.channel} />
					</span>
					<span className="quiet small">
						<When at={post.receivedAt} />
					</span>
					{post.author.followers !== undefined && (
						<span className="quiet small">
							{t.case.followers(shortCount(post.author.followers))}
						</span>
					)}
					{reach.reposts > 0 && (
						<span className="quiet small">{t.case.reposts(reach.reposts)}</span>
					)}
				</div>
				<p className="stranger post-whole" data-block="" dir="auto">
					{post.text.slice(0, 20_000)}
				</p>
				{decided && (
					<div className="row-of" data-wrap="" style={{ gap: 5 }}>
						{decided.reading.intents.map((intent) => (
							<Pill key={intent} tone={intent === decided.reading.intent ? "accent" : undefined}>
								{t.words.intent[intent]} {share(decided.reading.scores[intent] ?? 0)}
							</Pill>
						))}
						<Pill>{t.words.sentiment[decided.reading.sentiment.label]}</Pill>
						{decided.reading.signals.map((signal) => (
							<SignalPill key={signal.name} {...signal} />
						))}
						<span className="quiet small">
							{decided.decision.fired
								.map(({ decision, row }) => t.case.whyRow(decision, row))
								.join(" · ")}
						</span>
					</div>
				)}
				<ul className="small">
					{dispositions.map((one) => (
						<li key={one.at} className="row-of">
							<Pill>{t.words.disposition[one.kind]}</Pill>
							<span className="quiet grow one-line">
								{people.nameOf(one.by)} {one.reason}
							</span>
							<span className="quiet">
								<When at={one.at} />
							</span>
						</li>
					))}
				</ul>
				<div className="row-of" data-wrap="">
					{last?.caseId !== undefined && (
						<Link className="link" to="/cases/$caseId" params={{ caseId: last.caseId }}>
							{t.posts.openCase}
						</Link>
					)}
					{ideas.map((idea) => (
						<Link
							key={idea.ideaId}
							className="link"
							to="/ideas/$ideaId"
							params={{ ideaId: idea.ideaId }}
						>
							{idea.title ?? t.words.intent.idea}
						</Link>
					))}
				</div>
				<div className="row-of" data-wrap="" data-end="">
					<span className="quiet small">{t.posts.settle}</span>
					{TO.filter((to) => to !== last?.kind).map((to) => (
						<Button key={to} small onClick={() => onSettle(to)}>
							{t.posts.settleTo[to]}
						</Button>
					))}
				</div>
			</div>
		</Dialog>
	);
}
