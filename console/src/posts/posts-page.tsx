import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { reroute } from "../api/commands.ts";
import { PAGE, postsQuery, reviewsQuery } from "../api/queries.ts";
import { Button } from "../parts/button.tsx";
import { fullDate } from "../parts/format.ts";
import { useShortcuts } from "../parts/shortcuts.ts";
import { Bones, Empty, Failed } from "../parts/state.tsx";
import { say } from "../parts/toast.tsx";
import { usePhone } from "../parts/use-phone.ts";
import { WindowList } from "../parts/window-list.tsx";
import { channelName, Pill } from "../parts/words.tsx";
import type { PostsSearch } from "../searches.ts";
import { t } from "../texts.ts";
import { PostDialog } from "./post-dialog.tsx";
import { PostLine } from "./post-line.tsx";
import "./posts.css";

const ROW = 64;
const PHONE_ROW = 104;

/** Where a post in doubt can be sent, in the order of the keys. */
const SETTLE = ["case", "idea", "praise", "irrelevant", "question-answered"] as const;
type SettleTo = (typeof SETTLE)[number];

/** Everything that was heard, and what is in doubt. */
export function PostsPage() {
	const search = useSearch({ from: "/posts" });
	const navigate = useNavigate({ from: "/posts" });
	const phone = usePhone();
	const doubt = search.disposition === "review";
	const { disposition, channel, intent, sentiment } = search;
	const query = useInfiniteQuery(
		postsQuery({ disposition, channel, intent, sentiment, ...(doubt && { order: "oldest" }) }),
	);
	const { data: reviews } = useQuery({ ...reviewsQuery, enabled: doubt });
	const [cursor, setCursor] = useState<string>();
	const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
	const all = useMemo(() => {
		const rows = (query.data?.pages ?? []).flatMap(({ items }) => items);
		return [...new Map(rows.map((row) => [row.key, row])).values()];
	}, [query.data]);
	const rows = useMemo(
		() => all.filter((row) => !(doubt && settled.has(row.key))),
		[all, doubt, settled],
	);
	const keys = rows.map(({ key }) => key);
	const focusRow = (key: string | undefined) => {
		if (key === undefined) return;
		// drawn at once, also when it was out of sight, so that a key that follows meets it
		flushSync(() => setCursor(key));
		document
			.querySelector<HTMLElement>(`[data-post-line="${CSS.escape(key)}"]`)
			?.focus({ preventScroll: true });
	};
	const move = (step: 1 | -1) => {
		const at = cursor === undefined ? -1 : keys.indexOf(cursor);
		focusRow(keys[Math.max(0, Math.min(keys.length - 1, at + step))]);
	};
	const settle = async (key: string, to: SettleTo) => {
		const at = keys.indexOf(key);
		if (doubt) {
			const next = keys[at + 1] ?? keys[at - 1];
			if (next === undefined) document.getElementById("content")?.focus();
			else focusRow(next);
			setSettled((old) => new Set([...old, key]));
		}
		if (await reroute(key, to, t.posts.settleReason)) say(t.posts.settled(t.posts.settleTo[to]));
		else setSettled((old) => new Set([...old].filter((one) => one !== key)));
	};
	const current = cursor !== undefined && keys.includes(cursor) ? cursor : undefined;
	const open = (key: string | undefined) =>
		void navigate({ search: (old) => ({ ...old, post: key }), replace: key === undefined });
	const group = t.keys.groups.posts;
	useShortcuts([
		{ keys: "j", label: t.keys.down, group, run: () => move(1) },
		{ keys: "k", label: t.keys.up, group, run: () => move(-1) },
		...SETTLE.map((to, index) => ({
			keys: String(index + 1),
			label: t.posts.settleTo[to],
			group,
			run: () => {
				const key = current ?? (doubt ? keys[0] : undefined);
				if (key !== undefined) void settle(key, to);
			},
		})),
	]);
	const filtered = [channel, intent, sentiment].some((one) => one !== undefined);
	const channels = [
		...new Set([...Object.keys(t.words.channel), ...all.map((row) => row.channel)]),
	].sort((one, other) => channelName(one).localeCompare(channelName(other)));
	const clear = () =>
		void navigate({ search: (old) => ({ disposition: old.disposition }), replace: true });
	const through = query.data?.pages.at(-1)?.through;
	const further = query.hasNextPage && (
		<Button small disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
			{query.isFetchingNextPage ? t.common.loading : t.posts.lookFurther}
		</Button>
	);
	const change = (name: keyof PostsSearch) => (value: string) =>
		void navigate({ search: (old) => ({ ...old, [name]: value || undefined }), replace: true });

	return (
		<>
			<header className="page-bar posts-bar">
				<h1>{doubt ? t.nav.review : t.posts.title}</h1>
				{reviews && reviews.late > 0 && doubt && (
					<Pill tone="red" icon="clock" title={t.posts.lateHint}>
						{t.posts.late(reviews.late)}
					</Pill>
				)}
				<span className="grow" />
				<Choice
					label={t.posts.filterDisposition}
					value={search.disposition}
					choices={Object.entries(t.words.disposition)}
					onChange={change("disposition")}
				/>
				<Choice
					label={t.posts.filterChannel}
					value={search.channel}
					choices={channels.map((one) => [one, channelName(one)])}
					onChange={change("channel")}
				/>
				<Choice
					label={t.posts.filterIntent}
					value={search.intent}
					choices={Object.entries(t.words.intent)}
					onChange={change("intent")}
				/>
				<Choice
					label={t.posts.filterSentiment}
					value={search.sentiment}
					choices={Object.entries(t.words.sentiment)}
					onChange={change("sentiment")}
				/>
			</header>
			{query.error && !query.data ? (
				<Failed error={query.error} retry={() => void query.refetch()} />
			) : query.isPending ? (
				<Bones lines={9} height={64} />
			) : rows.length === 0 && query.hasNextPage ? (
				<Empty
					icon="search"
					title={through === undefined ? t.common.loading : t.posts.noneYet(fullDate(through))}
				>
					<p>{t.posts.lookedThrough}</p>
					<p className="row-of" data-center="">
						{further}
						<Button small kind="quiet" onClick={clear}>
							{t.posts.clear}
						</Button>
					</p>
				</Empty>
			) : rows.length === 0 && filtered ? (
				<Empty icon="search" title={t.posts.noneMatch[0]}>
					<p>{t.posts.noneMatch[1]}</p>
					<p>
						<Button small onClick={clear}>
							{t.posts.clear}
						</Button>
					</p>
				</Empty>
			) : rows.length === 0 ? (
				<Empty
					icon={doubt ? "check" : "posts"}
					title={doubt ? t.posts.emptyReview[0] : t.posts.empty[0]}
				>
					{doubt ? t.posts.emptyReview[1] : t.posts.empty[1]}
				</Empty>
			) : (
				<WindowList
					items={rows}
					idOf={({ key }) => key}
					rowHeight={phone ? (doubt ? PHONE_ROW + 38 : PHONE_ROW) : ROW}
					cursor={current}
					label={t.posts.title}
					memory={`posts ${JSON.stringify({ disposition, channel, intent, sentiment })}`}
					onEnd={() => {
						// what takes a long look is looked for when somebody asks
						const last = query.data?.pages.at(-1);
						const quick = !filtered || (last?.items.length ?? 0) >= PAGE;
						if (quick && query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
					}}
					onAbove={() => undefined}
					row={(row) => (
						<PostLine
							row={row}
							doubt={row.disposition === "review"}
							late={reviews !== undefined && row.receivedAt < reviews.lateBefore}
							onFocus={setCursor}
							onOpen={open}
							onSettle={(to) => void settle(row.key, to)}
						/>
					)}
				/>
			)}
			{filtered && rows.length > 0 && (
				<div className="posts-hint quiet small row-of" role="status">
					<span className="grow">
						{query.hasNextPage && through !== undefined
							? `${fullDate(through)}: ${t.posts.lookedThrough}`
							: t.posts.end}
					</span>
					{further}
				</div>
			)}
			{doubt && rows.length > 0 && (
				<div className="posts-hint quiet small hide-phone" aria-hidden="true">
					{t.posts.keys}
				</div>
			)}
			{search.post !== undefined && (
				<PostDialog
					postKey={search.post}
					onClose={() => open(undefined)}
					onSettle={(to) => {
						const { post } = search;
						open(undefined);
						if (post !== undefined) void settle(post, to);
					}}
				/>
			)}
			<span className="unseen">
				<Link to="/log" search={{}}>
					{t.nav.log}
				</Link>
			</span>
		</>
	);
}

const Choice = ({
	label,
	value,
	choices,
	onChange,
}: {
	readonly label: string;
	readonly value: string | undefined;
	readonly choices: readonly (readonly [string, string])[];
	readonly onChange: (value: string) => void;
}) => (
	<select
		className="tab bar-choice"
		aria-label={label}
		value={value ?? ""}
		{...(value !== undefined && { "data-active": "" })}
		onChange={(event) => onChange(event.currentTarget.value)}
	>
		<option value="">{label}</option>
		{choices.map(([id, name]) => (
			<option key={id} value={id}>
				{name}
			</option>
		))}
	</select>
);
