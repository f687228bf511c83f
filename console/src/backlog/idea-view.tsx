import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { commandIdea } from "../api/commands.ts";
import { usePeople } from "../api/people.ts";
import { ideaQuery, similarQuery } from "../api/queries.ts";
import type { IdeaDetail } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { share, shortCount } from "../parts/format.ts";
import { Icon } from "../parts/icon.tsx";
import { Bones, Failed } from "../parts/state.tsx";
import { Avatar, Channel, Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { IdeaStatusPill, useDecides, Votes } from "./idea-parts.tsx";
import { Tellings } from "./idea-tellings.tsx";
import { nameOf } from "./idea-words.ts";
import { keepFocus } from "./keep-focus.ts";
import { settleSuggestion, unmerge } from "./settle-idea.ts";

type Vote = IdeaDetail["votes"][number];
type Suggestion = IdeaDetail["suggestions"][number];

/** An idea with who wants it, in whose words, what is like it, and what colleagues say. */
export function IdeaView({
	ideaId,
	actions,
}: {
	readonly ideaId: string;
	readonly actions?: React.ReactNode;
}) {
	const { data, error, refetch } = useQuery(ideaQuery(ideaId));
	const decides = useDecides();
	if (error && !data) return <Failed error={error} retry={() => void refetch()} />;
	if (!data) return <Bones lines={7} />;
	const { idea, votes, voters, suggestions, merged } = data;
	const followers = new Map(votes.map((vote) => [vote.customerId, vote.reach]));
	const reach = [...followers.values()].reduce((sum, one) => sum + one, 0);
	const takeApart = (id: string) => void unmerge(id).then(() => keepFocus(".idea h2"));
	return (
		<article className="idea">
			<header className="idea-head">
				<Votes votes={voters} />
				<div className="grow">
					<h2 tabIndex={-1}>
						<Stranger text={idea.title} />
					</h2>
					<div className="row-of quiet small" data-wrap="">
						<IdeaStatusPill status={idea.status} />
						<span>{idea.area}</span>
						{reach > 0 && <span>{t.backlog.reach(shortCount(reach))}</span>}
						<span>
							<When at={idea.createdAt} />
						</span>
						{idea.owner !== undefined && <span>{idea.owner}</span>}
					</div>
				</div>
			</header>
			{idea.mergedInto !== undefined && (
				<p className="merged-note">
					<Icon name="merge" /> {t.backlog.mergedInto}{" "}
					<Link className="link" to="/ideas/$ideaId" params={{ ideaId: idea.mergedInto }}>
						{idea.mergedInto}
					</Link>
					{decides && (
						<Button small onClick={() => takeApart(idea.id)}>
							{t.backlog.unmerge}
						</Button>
					)}
				</p>
			)}
			{actions}
			{idea.problem !== idea.title && (
				<p className="stranger idea-problem" data-block="" dir="auto">
					{idea.problem}
				</p>
			)}
			{idea.answer !== undefined && (
				<section className="answer">
					<h3>{t.backlog.answer}</h3>
					<p className="stranger" data-block="" dir="auto">
						{idea.answer.replaceAll("{name}", t.backlog.anybody)}
					</p>
				</section>
			)}

			<Tellings detail={data} />
			{suggestions.length > 0 && (
				<section>
					<h3>{t.backlog.suggestions}</h3>
					<ul className="votes-list">
						{suggestions.map((one) => (
							<SuggestionLine key={one.postKey} ideaId={idea.id} suggestion={one} />
						))}
					</ul>
				</section>
			)}
			<section>
				<h3>{t.backlog.evidence}</h3>
				<ul className="votes-list">
					{votes.map((vote) => (
						<li key={vote.customerId + (vote.postKey ?? "")}>
							<VoteLine vote={vote} />
						</li>
					))}
				</ul>
			</section>
			<Similar detail={data} />
			{merged.length > 0 && (
				<section>
					<h3>{t.backlog.mergedHere}</h3>
					<ul className="lines">
						{merged.map((row) => (
							<li key={row.id} className="row-of">
								<Link
									className="grow one-line link"
									to="/ideas/$ideaId"
									params={{ ideaId: row.id }}
								>
									<Stranger text={row.title} line />
								</Link>
								<span className="quiet small">{t.backlog.votes(row.votes)}</span>
								{decides && (
									<Button small kind="quiet" icon="undo" onClick={() => takeApart(row.id)}>
										{t.backlog.unmerge}
									</Button>
								)}
							</li>
						))}
					</ul>
				</section>
			)}
			<Comments detail={data} />
		</article>
	);
}

function VoteLine({ vote }: { readonly vote: Vote }) {
	const { post, quote, how, similarity, reach, customerId, at } = vote;
	return (
		<div className="vote">
			<Avatar name={nameOf(vote)} />
			<div className="grow">
				<div className="row-of small" data-wrap="">
					<Link className="one-line vote-name" to="/customers/$customerId" params={{ customerId }}>
						<Stranger text={nameOf(vote)} line />
					</Link>
					{post && <Channel channel={post.channel} />}
					{reach > 0 && <span className="quiet">{t.case.followers(shortCount(reach))}</span>}
					<span className="quiet grow" />
					<span
						className="quiet"
						title={how === "similar" ? t.backlog.similarity(share(similarity)) : ""}
					>
						{t.words.how[how]}
						{how === "similar" && ` · ${share(similarity)}`}
					</span>
					<span className="quiet">
						<When at={at} />
					</span>
				</div>
				{(quote || post) && (
					<p className="vote-words">
						<Stranger text={quote?.text ?? post?.text ?? ""} />
					</p>
				)}
			</div>
		</div>
	);
}

function SuggestionLine({
	ideaId,
	suggestion,
}: {
	readonly ideaId: string;
	readonly suggestion: Suggestion;
}) {
	const settle = (accept: boolean) => {
		void settleSuggestion(ideaId, suggestion, accept);
		keepFocus("[data-suggested] button", ".idea h2");
	};
	const decides = useDecides();
	return (
		<li className="vote" data-suggested="">
			<Avatar name={nameOf(suggestion)} />
			<div className="grow">
				<p className="vote-words">
					<Stranger text={suggestion.quote.text} />
				</p>
				<div className="row-of">
					{decides && (
						<>
							<Button small onClick={() => settle(true)}>
								{t.backlog.suggestionAccept}
							</Button>
							<Button small kind="quiet" onClick={() => settle(false)}>
								{t.backlog.suggestionRefuse}
							</Button>
						</>
					)}
					<span className="quiet small">{t.backlog.similarity(share(suggestion.similarity))}</span>
				</div>
			</div>
		</li>
	);
}

function Similar({ detail: { idea } }: { readonly detail: IdeaDetail }) {
	const { data } = useQuery(similarQuery(idea.id));
	if (!data || data.items.length === 0) return null;
	return (
		<section>
			<h3>{t.backlog.similar}</h3>
			<ul className="lines">
				{data.items.map(({ idea: row, similarity }) => (
					<li key={row.id}>
						<Link to="/ideas/$ideaId" params={{ ideaId: row.id }} className="row-of line-link">
							<span className="grow one-line">
								<Stranger text={row.title} line />
							</span>
							<IdeaStatusPill status={row.status} />
							<span className="quiet small hide-phone">
								{t.backlog.similarity(share(similarity))}
							</span>
							<span className="quiet small">{t.backlog.votes(row.votes)}</span>
						</Link>
					</li>
				))}
			</ul>
		</section>
	);
}

function Comments({ detail: { idea } }: { readonly detail: IdeaDetail }) {
	const people = usePeople();
	const decides = useDecides();
	const [text, setText] = useState("");
	return (
		<section>
			<h3>{t.backlog.comments}</h3>
			<ul className="stack" style={{ gap: 10 }}>
				{idea.comments.map(({ by, at, text: words }) => (
					<li key={at + by} className="vote">
						<Avatar name={people.nameOf(by)} />
						<div className="grow">
							<div className="row-of small">
								<strong>{people.nameOf(by)}</strong>
								<span className="quiet">
									<When at={at} />
								</span>
							</div>
							<p className="stranger" data-block="" dir="auto">
								{words}
							</p>
						</div>
					</li>
				))}
			</ul>
			{decides && (
				<form
					className="comment"
					onSubmit={(event) => {
						event.preventDefault();
						const words = text.trim();
						if (words === "") return;
						setText("");
						void commandIdea({
							ideaId: idea.id,
							command: { command: "comment", text: words },
						}).then((done) => {
							if (!done) setText(words);
						});
					}}
				>
					<input
						className="input"
						aria-label={t.backlog.commentPlaceholder}
						placeholder={t.backlog.commentPlaceholder}
						value={text}
						onChange={(event) => setText(event.currentTarget.value)}
					/>
					<Button type="submit" disabled={text.trim() === ""}>
						{t.backlog.comment}
					</Button>
				</form>
			)}
		</section>
	);
}
