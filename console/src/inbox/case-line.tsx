import { memo } from "react";
import type { CaseRow } from "../api/types.ts";
import { PriorityMark, StatusMark } from "../case/marks.tsx";
import { DuePill } from "../case/sla.tsx";
import { shortCount, span } from "../parts/format.ts";
import { Icon } from "../parts/icon.tsx";
import { Avatar, channelIcon, channelName, Pill, Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { DEADLINES } from "./deadlines.tsx";

export interface CaseLineProps {
	readonly row: CaseRow;
	readonly now: number;
	readonly selected: boolean;
	readonly owner: string | undefined;
	readonly onSelect: (id: string, whole: boolean) => void;
	readonly onFocus: (id: string) => void;
	readonly onOpen: (id: string) => void;
	/** All its deadlines are shown beside it. */
	readonly described: boolean;
	/** The pointer or the focus comes to the case's deadline, or leaves it. */
	readonly onRest: (by: "pointer" | "focus", id?: string, place?: Element | null) => void;
}

/** Whose case it is, as the post says. */
export const customerOf = ({ post, customerId }: CaseRow): string =>
	post?.author.name ?? (post?.author.handle ? `@${post.author.handle}` : customerId);

/** One case in the list. Its link is a plain one: hundreds of them pass by while one scrolls. */
export const CaseLine = memo(
	({ row, now, selected, described, owner, onSelect, onFocus, onOpen, onRest }: CaseLineProps) => {
		const { id, priority, status, post, kind, posts, due, snoozedUntil } = row;
		const customer = customerOf(row);
		const followers = post?.author.followers;
		return (
			<div className="case-line" {...(selected && { "data-selected": "" })}>
				<input
					type="checkbox"
					className="check"
					checked={selected}
					aria-label={t.inbox.select(customer)}
					onChange={() => undefined}
					onClick={(event) => onSelect(id, event.shiftKey)}
				/>
				<a
					href={`/cases/${encodeURIComponent(id)}`}
					className="case-link"
					onClick={(event) => {
						// a new tab or window is the browser's to open
						if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
						event.preventDefault();
						onOpen(id);
					}}
					data-case={id}
					{...(described && { "aria-describedby": DEADLINES })}
					onFocus={({ currentTarget }) => {
						onFocus(id);
						if (currentTarget.matches(":focus-visible"))
							onRest("focus", id, currentTarget.querySelector(".case-due"));
					}}
					onBlur={() => onRest("focus")}
					onPointerOver={({ target }) => {
						const due = target instanceof Element ? target.closest(".case-due") : null;
						if (due) onRest("pointer", id, due);
					}}
					onPointerLeave={() => onRest("pointer")}
				>
					<PriorityMark priority={priority} />
					<StatusMark status={status} />
					<span className="case-customer one-line">
						<Stranger text={customer} line />
					</span>
					<span className="case-words one-line">
						<Stranger text={post?.text ?? id} line />
					</span>
					<span className="case-facts">
						{kind === "safety" && (
							<Pill tone="red" icon="warning">
								{t.words.kind.safety}
							</Pill>
						)}
						{posts > 1 && (
							<span className="case-fact" title={t.inbox.posts(posts)}>
								<Icon name="posts" />
								{posts}
							</span>
						)}
						{followers !== undefined && followers >= 1000 && (
							<span className="case-fact" title={t.inbox.reach(shortCount(followers))}>
								<Icon name="reach" />
								{shortCount(followers)}
							</span>
						)}
						{post && (
							<span className="case-fact case-channel" title={channelName(post.channel)}>
								<Icon name={channelIcon(post.channel)} />
								<span>{channelName(post.channel)}</span>
							</span>
						)}
					</span>
					<span className="case-due">
						{snoozedUntil !== undefined && Date.parse(snoozedUntil) > now ? (
							<Pill tone="blue" icon="snooze" title={t.case.snoozedUntil(snoozedUntil)}>
								{span(Date.parse(snoozedUntil) - now)}
							</Pill>
						) : (
							<DuePill due={due} now={now} />
						)}
					</span>
					<span title={owner ?? t.common.nobody} className="case-owner">
						<Avatar name={owner} />
						<span className="unseen">{owner ?? t.common.nobody}</span>
					</span>
					<time className="case-age" dateTime={row.openedAt}>
						{span(Date.parse(post?.receivedAt ?? row.openedAt) - now)}
					</time>
				</a>
			</div>
		);
	},
);
