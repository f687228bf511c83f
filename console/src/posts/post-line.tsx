import { Link } from "@tanstack/react-router";
import { memo } from "react";
import type { PostRow } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { span } from "../parts/format.ts";
import { Icon } from "../parts/icon.tsx";
import { useNow } from "../parts/use-now.ts";
import { Channel, Pill, Stranger, type Tone, When } from "../parts/words.tsx";
import { t } from "../texts.ts";

const TONES: Readonly<Partial<Record<PostRow["disposition"], Tone>>> = {
	case: "accent",
	attached: "accent",
	idea: "amber",
	praise: "green",
	review: "orange",
};

/** Who wrote a post. */
export const authorOf = ({ author }: Pick<PostRow, "author">): string =>
	author.name ?? (author.handle ? `@${author.handle}` : author.id);

/** Where a post ended, as a capsule. */
export const DispositionPill = ({ row }: { readonly row: PostRow }) => (
	<Pill tone={TONES[row.disposition]} title={row.reason}>
		{t.words.disposition[row.disposition]}
	</Pill>
);

/** For how long a post in doubt has been waiting. */
function Waits({ since, late }: { readonly since: string; readonly late: boolean }) {
	const now = useNow(30_000);
	const words = t.posts.waits(span(now - Date.parse(since)));
	return late ? (
		<Pill tone="red" icon="clock" title={t.posts.lateHint}>
			{words}
		</Pill>
	) : (
		<span className="quiet small post-wait">{words}</span>
	);
}

const QUICK = ["case", "idea", "praise", "irrelevant"] as const;

/** One post in the list; in doubt, with the keys that settle it. */
export const PostLine = memo(
	({
		row,
		doubt,
		late,
		onFocus,
		onOpen,
		onSettle,
	}: {
		readonly row: PostRow;
		readonly doubt: boolean;
		/** It waits for a person for too long. */
		readonly late: boolean;
		readonly onFocus: (key: string) => void;
		readonly onOpen: (key: string) => void;
		readonly onSettle: (to: (typeof QUICK)[number]) => void;
	}) => (
		<div className="post-line" {...(doubt && { "data-doubt": "" })}>
			<button
				type="button"
				className="post-link"
				data-post-line={row.key}
				onFocus={() => onFocus(row.key)}
				onClick={() => onOpen(row.key)}
			>
				<span className="post-top">
					<strong className="one-line">
						<Stranger text={authorOf(row)} line />
					</strong>
					<span className="post-channel quiet small">
						<Channel channel={row.channel} />
					</span>
					{row.sentiment !== undefined && row.sentiment !== "neutral" && (
						<span
							className="mood"
							data-mood={row.sentiment}
							title={t.words.sentiment[row.sentiment]}
						>
							<span className="unseen">{t.words.sentiment[row.sentiment]}</span>
						</span>
					)}
					{doubt && <Waits since={row.receivedAt} late={late} />}
					{row.signals.map((name) => (
						<Pill key={name} tone="orange">
							{t.words.signal[name]}
						</Pill>
					))}
				</span>
				<span className="post-words one-line">
					<Stranger text={row.text} line />
				</span>
			</button>
			<span className="post-end">
				{doubt ? (
					<span className="post-settle">
						{QUICK.map((to, index) => (
							<Button
								key={to}
								small
								keys={String(index + 1)}
								tabIndex={-1}
								onClick={() => onSettle(to)}
							>
								{t.posts.settleTo[to]}
							</Button>
						))}
					</span>
				) : (
					<>
						{row.gathersIdea && row.disposition !== "idea" && (
							<Pill tone="amber" icon="bulb" title={t.posts.alsoIdea}>
								{t.words.intent.idea}
							</Pill>
						)}
						{row.caseId !== undefined ? (
							<Link to="/cases/$caseId" params={{ caseId: row.caseId }} title={t.posts.openCase}>
								<DispositionPill row={row} />
							</Link>
						) : (
							<DispositionPill row={row} />
						)}
					</>
				)}
				<span className="quiet small post-when">
					<When at={row.receivedAt} />
				</span>
				<Icon name="forward" />
			</span>
		</div>
	),
);
