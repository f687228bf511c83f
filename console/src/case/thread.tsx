import { useState } from "react";
import type { People } from "../api/people.ts";
import type { CaseDetail, CaseEvent, Post, Reply } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { shortCount } from "../parts/format.ts";
import { Icon } from "../parts/icon.tsx";
import { Avatar, Channel, Pill, Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { saidOf } from "./activity-words.ts";
import { Highlighted, type Marked, SHOWN } from "./highlighted.tsx";

type Entry =
	| { readonly kind: "post"; readonly at: string; readonly post: Post; readonly cut: boolean }
	| { readonly kind: "reply"; readonly at: string; readonly reply: Reply }
	| {
			readonly kind: "note";
			readonly at: string;
			readonly by: string;
			readonly text: string;
			readonly id: string;
	  }
	| {
			readonly kind: "moment";
			readonly at: string;
			readonly text: string;
			readonly id: string;
	  };

/** Moments that belong into the story of a case; the rest stands in its activity. */
const TELLING = new Set([
	"resolved",
	"reopened",
	"closed",
	"breached",
	"escalated",
	"snoozed",
	"customer-reminded",
	"confirmed",
	"absorbed",
	"separated",
	"idea-raised",
]);

/** Everything that was said, in order: by the customer, by us, and among ourselves. */
export function storyOf(detail: CaseDetail, people: People): Entry[] {
	const said = detail.threads.flatMap(({ entries }) =>
		entries.map(
			(entry): Entry =>
				entry.kind === "post"
					? { kind: "post", at: entry.at, post: entry.post, cut: entry.cut }
					: { kind: "reply", at: entry.at, reply: entry.reply },
		),
	);
	// of a case that this one goes on for, what colleagues wrote counts here; what became of it is its own
	const turns = [
		...detail.events.map((turn) => ({ turn, own: true })),
		...detail.merged.flatMap(({ events }) => events.map((turn) => ({ turn, own: false }))),
	];
	const ours = turns.flatMap(({ turn, own }) =>
		turn.events.flatMap((loose, index): Entry[] => {
			const event = loose as CaseEvent;
			const id = `${turn.caseId} ${turn.seq} ${index}`;
			if (event.type === "noted")
				return [{ kind: "note", id, at: turn.at, by: turn.by, text: event.text }];
			if (!own || !TELLING.has(event.type)) return [];
			const [said] = saidOf({ ...turn, events: [event] }, people);
			if (said === undefined) return [];
			// what was missed has nobody who did it
			const text = event.type === "breached" ? said : `${people.nameOf(turn.by)} ${said}`;
			return [{ kind: "moment", id, at: turn.at, text }];
		}),
	);
	return [...said, ...ours].sort((one, other) => (one.at < other.at ? -1 : 1));
}

const idOf = (entry: Entry): string =>
	entry.kind === "post" ? entry.post.key : entry.kind === "reply" ? entry.reply.id : entry.id;

/** The conversation of a case. */
export function ThreadView({
	detail,
	people,
	marks,
}: {
	readonly detail: CaseDetail;
	readonly people: People;
	/** Marked in the post that opened the case. */
	readonly marks: readonly Marked[];
}) {
	const story = storyOf(detail, people);
	const opening = detail.case.postKeys[0];
	return (
		<ol className="thread">
			{story.length === 0 && <li className="quiet">{t.case.noPosts}</li>}
			{story.map((entry) => (
				<li key={`${entry.kind} ${idOf(entry)}`} data-kind={entry.kind}>
					{entry.kind === "post" ? (
						<PostEntry
							post={entry.post}
							opening={entry.post.key === opening}
							marks={entry.post.key === opening ? marks : []}
						/>
					) : entry.kind === "reply" ? (
						<ReplyEntry reply={entry.reply} people={people} />
					) : entry.kind === "note" ? (
						<NoteEntry by={people.nameOf(entry.by)} at={entry.at} text={entry.text} />
					) : (
						<p className="moment">
							<span>{entry.text}</span>
							<When at={entry.at} />
						</p>
					)}
				</li>
			))}
		</ol>
	);
}

/** The address of a stranger's post, when it is one that a browser may open. */
const safe = (url: string | undefined): string | undefined =>
	url !== undefined && /^https?:\/\//.test(url) ? url : undefined;

function PostEntry({
	post,
	opening,
	marks,
}: {
	readonly post: Post;
	readonly opening: boolean;
	readonly marks: readonly Marked[];
}) {
	const { author, metrics, rating, visibility, location } = post;
	const [whole, setWhole] = useState(false);
	const name = author.name ?? (author.handle ? `@${author.handle}` : author.id);
	const url = safe(post.url);
	const long = post.text.length > SHOWN && !whole;
	return (
		<article className="entry" data-kind="post" {...(opening && { "data-opening": "" })}>
			<Avatar name={name} large />
			<div className="entry-body">
				<header className="entry-head">
					<strong className="one-line">
						<Stranger text={name} line />
					</strong>
					{author.handle !== undefined && (
						<span className="quiet one-line">
							<Stranger text={`@${author.handle}`} line />
						</span>
					)}
					<span className="entry-facts">
						<Channel channel={post.channel} />
						<span className="row-of" style={{ gap: 4 }}>
							<Icon name={visibility === "public" ? "globe" : "lock"} />
							{t.case.audience[visibility]}
						</span>
						<When at={post.receivedAt} />
					</span>
				</header>
				{post.title !== undefined && (
					<p className="entry-title">
						<Stranger text={post.title} />
					</p>
				)}
				<p className="stranger entry-text" data-block="" dir="auto" data-post={post.key}>
					<Highlighted text={long ? post.text.slice(0, SHOWN) : post.text} marks={marks} />
				</p>
				{long && (
					<Button small kind="quiet" onClick={() => setWhole(true)}>
						{t.common.showAll}
					</Button>
				)}
				<footer className="entry-foot">
					{rating && (
						<span className="row-of" style={{ gap: 4 }}>
							<Icon name="star" />
							{rating.value}/{rating.max}
						</span>
					)}
					{author.followers !== undefined && author.followers > 0 && (
						<span>{t.case.followers(shortCount(author.followers))}</span>
					)}
					{metrics?.reposts !== undefined && metrics.reposts > 0 && (
						<span>{t.case.reposts(metrics.reposts)}</span>
					)}
					{location?.place !== undefined && <Stranger text={location.place} line />}
					{post.orderReference !== undefined && (
						<span>{t.customer.order(post.orderReference)}</span>
					)}
					{url !== undefined && (
						<a
							className="link row-of"
							style={{ gap: 4 }}
							href={url}
							target="_blank"
							rel="noreferrer noopener"
						>
							<Icon name="link" />
							{t.case.openOriginal}
						</a>
					)}
				</footer>
			</div>
		</article>
	);
}

const STATE_TONES = {
	planned: undefined,
	"in-doubt": "orange",
	sent: "green",
	refused: "red",
	"taken-back": undefined,
} as const;

function ReplyEntry({ reply, people }: { readonly reply: Reply; readonly people: People }) {
	const { audience, automatic, state, by, plannedAt, outcomes } = reply;
	const name = automatic ? t.common.system : people.nameOf(by);
	const problem = outcomes.at(-1)?.problem;
	const url = safe(outcomes.at(-1)?.url);
	return (
		<article className="entry" data-kind={audience}>
			<Avatar name={name} large />
			<div className="entry-body">
				<header className="entry-head">
					<strong className="one-line">{name}</strong>
					<span className="entry-facts">
						<Pill
							icon={audience === "public" ? "globe" : "lock"}
							tone={audience === "public" ? "blue" : "purple"}
						>
							{audience === "public" ? t.case.composer.public : t.case.composer.private}
						</Pill>
						{automatic && <span>{t.case.automatic}</span>}
						<Pill tone={STATE_TONES[state]}>{t.case.replyState[state]}</Pill>
						<When at={plannedAt} />
					</span>
				</header>
				<p className="stranger entry-text" data-block="" dir="auto">
					{reply.text}
				</p>
				{(problem !== undefined || url !== undefined) && (
					<footer className="entry-foot">
						{problem !== undefined && state !== "sent" && (
							<span className="field-problem">{problem}</span>
						)}
						{url !== undefined && (
							<a className="link" href={url} target="_blank" rel="noreferrer noopener">
								{t.case.openOriginal}
							</a>
						)}
					</footer>
				)}
			</div>
		</article>
	);
}

const NoteEntry = ({
	by,
	at,
	text,
}: {
	readonly by: string;
	readonly at: string;
	readonly text: string;
}) => (
	<article className="entry" data-kind="note">
		<Avatar name={by} large />
		<div className="entry-body">
			<header className="entry-head">
				<strong className="one-line">{by}</strong>
				<span className="entry-facts">
					<Pill icon="note" tone="amber">
						{t.case.composer.note}
					</Pill>
					<When at={at} />
				</span>
			</header>
			<p className="stranger entry-text" data-block="" dir="auto">
				{text}
			</p>
		</div>
	</article>
);
