import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { commandCase } from "../api/commands.ts";
import { usePeople } from "../api/people.ts";
import { caseQuery, queries } from "../api/queries.ts";
import { session } from "../api/session.ts";
import type { CaseDetail } from "../api/types.ts";
import { neighbourOf, readingList } from "../inbox/reading-list.ts";
import { Button } from "../parts/button.tsx";
import { item, Menu } from "../parts/menu.tsx";
import { useShortcuts } from "../parts/shortcuts.ts";
import { Bones, Failed } from "../parts/state.tsx";
import { say } from "../parts/toast.tsx";
import { useNow } from "../parts/use-now.ts";
import { useValue } from "../parts/value.ts";
import { Stranger } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { ActivityPanel } from "./activity-panel.tsx";
import { type Asked, CaseDialog } from "./case-dialogs.tsx";
import { CaseFacts, rareThings } from "./case-facts.tsx";
import { Composer, customerPosts, usualMode } from "./composer.tsx";
import { CustomerPanel } from "./customer-panel.tsx";
import { doAll } from "./do-all.ts";
import type { Mode } from "./drafts.ts";
import { IdeaDialog, selectedWords } from "./idea-dialog.tsx";
import { Leaving, unsend } from "./leaving.tsx";
import { PriorityMark, StatusMark } from "./marks.tsx";
import { ProcessPanel } from "./process-panel.tsx";
import { DuePill } from "./sla.tsx";
import { ThreadView } from "./thread.tsx";
import { marksOf, WhyPanel } from "./why-panel.tsx";
import "./case.css";

/** A case, with everything that one needs to work on it. */
export function CasePage() {
	const { caseId } = useParams({ from: "/cases/$caseId" });
	const { data, error, refetch } = useQuery(caseQuery(caseId));
	if (error && !data) return <Failed error={error} retry={() => void refetch()} />;
	if (!data) return <Bones lines={8} height={60} />;
	return <WholeCase key={caseId} detail={data} />;
}

/** Who is so near to the end, in pixels, reads the latest words. */
const NEAR_END = 120;

const SIDES = ["details", "customer", "activity"] as const;
type Side = (typeof SIDES)[number];

function WholeCase({ detail }: { readonly detail: CaseDetail }) {
	const current = detail.case;
	const { id, version, status } = current;
	const people = usePeople();
	const me = useValue(session);
	const list = useValue(readingList);
	const navigate = useNavigate();
	const router = useRouter();
	const { hash } = useLocation();
	const [mode, setMode] = useState<Mode>(() => usualMode(detail));
	const [side, setSide] = useState<Side>("details");
	const [phoneSide, setPhoneSide] = useState(false);
	const [asked, setAsked] = useState<{ readonly asked: Asked; readonly after?: string }>();
	const [idea, setIdea] = useState<{ readonly quoted: ReturnType<typeof selectedWords> }>();
	const field = useRef<HTMLTextAreaElement>(null);
	const scroll = useRef<HTMLDivElement>(null);
	const atEnd = useRef(true);
	const open = status !== "resolved" && status !== "closed";
	const target = { id, version };
	const posts = customerPosts(detail);

	const write = (next: Mode) => {
		// drawn at once, so that the first letter that follows the key is not lost
		flushSync(() => {
			setMode(next);
			setPhoneSide(false);
		});
		field.current?.focus();
	};
	const reply = () => {
		const usual = usualMode(detail);
		write(usual === "note" ? "public" : usual);
	};
	const back = () => void router.history.push(list.href);
	const goTo = (next: string | undefined) =>
		next === undefined
			? say(t.case.noNext)
			: void navigate({ to: "/cases/$caseId", params: { caseId: next }, hash: "" });
	const take = () =>
		me &&
		void doAll({
			targets: [target],
			command: { command: "assign", assignee: me.personId },
			done: t.case.done.taken,
			undo: () => ({ command: "assign", assignee: current.assignee ?? null }),
		});
	const ask = (what: Asked) => setAsked({ asked: what });

	// where one came with the wish to write, one writes; drawn once already, so not from within the drawing
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
	useEffect(() => {
		const timer = window.setTimeout(() => {
			if (hash === "reply") reply();
			else if (hash === "note") write("note");
		}, 0);
		const next = neighbourOf(id, 1);
		if (next !== undefined) void queries.prefetchQuery(caseQuery(next));
		return () => window.clearTimeout(timer);
	}, [id]);
	// the latest words are in sight when one arrives, and stay so while one reads them; who reads further up is left there
	const said = detail.threads.reduce((sum, { entries }) => sum + entries.length, version);
	// biome-ignore lint/correctness/useExhaustiveDependencies: moved by what was said only
	useLayoutEffect(() => {
		const box = scroll.current;
		if (!box) return;
		if (atEnd.current) box.scrollTop = box.scrollHeight;
	}, [id, said]);

	const group = t.keys.groups.case;
	useShortcuts([
		{ keys: "r", label: t.case.reply, group, run: reply },
		{ keys: "n", label: t.case.note, group, run: () => write("note") },
		{ keys: "a", label: t.case.assignToMe, group, run: () => void take() },
		{ keys: "shift+a", label: t.case.assign, group, run: () => ask("assign") },
		{ keys: "e", label: t.case.resolve, group, run: () => ask(open ? "resolve" : "reopen") },
		{ keys: "s", label: t.case.snooze, group, run: () => ask("snooze") },
		{ keys: "p", label: t.case.priority, group, run: () => ask("priority") },
		{ keys: "t", label: t.case.addTag, group, run: () => ask("tag") },
		{ keys: "m", label: t.case.merge, group, run: () => ask("merge") },
		{
			keys: "i",
			label: t.case.ideaDialog.title,
			group,
			run: () => setIdea({ quoted: selectedWords() }),
		},
		{
			keys: "u",
			label: t.case.composer.unsend,
			group,
			run: () => unsend(id) && say(t.case.done.takenBack),
		},
		{ keys: "j", label: t.case.nextCase, group, run: () => goTo(neighbourOf(id, 1)) },
		{ keys: "k", label: t.case.previousCase, group, run: () => goTo(neighbourOf(id, -1)) },
		{ keys: "escape", label: t.common.back, group, run: back },
		{ keys: "1", label: t.case.details, group, run: () => setSide("details") },
		{ keys: "2", label: t.case.customer, group, run: () => setSide("customer") },
		{ keys: "3", label: t.case.activity, group, run: () => setSide("activity") },
	]);

	const name = posts.at(-1)?.author.name ?? detail.customer?.name ?? id;
	const now = useNow(10_000);
	const first = current.clocks
		.filter(({ state }) => state !== "met" && state !== "met-late" && state !== "paused")
		.sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))[0];
	return (
		<>
			<header className="page-bar case-bar">
				<Button kind="quiet" small icon="back" label={t.common.back} onClick={back} />
				<PriorityMark priority={current.priority} />
				<StatusMark status={status} />
				<h1 className="one-line">
					<Stranger text={name} line />
				</h1>
				<span className="quiet small hide-phone case-id">{id}</span>
				{first && (
					<DuePill
						due={{ kind: first.kind, at: first.dueAt, atRiskAt: first.atRiskAt }}
						now={now}
					/>
				)}
				<span className="grow" />
				<span className="row-of hide-phone" style={{ gap: 0 }}>
					<Button
						kind="quiet"
						small
						icon="up"
						label={t.case.previousCase}
						onClick={() => goTo(neighbourOf(id, -1))}
					/>
					<Button
						kind="quiet"
						small
						icon="down"
						label={t.case.nextCase}
						onClick={() => goTo(neighbourOf(id, 1))}
					/>
				</span>
				{open && me && current.assignee !== me.personId && (
					<span className="hide-phone">
						<Button small keys="a" onClick={() => void take()}>
							{t.case.assignToMe}
						</Button>
					</span>
				)}
				<Menu
					label={t.case.more}
					entries={[
						item(t.case.assignToMe, () => void take(), { icon: "person", on: "only" }),
						...rareThings(current, ask, (what) => void doAtOnce(what, id, version)),
					]}
				>
					{(button) => <Button kind="quiet" small icon="more" label={t.case.more} {...button} />}
				</Menu>
				<Button
					small
					kind={open ? "primary" : undefined}
					keys="e"
					onClick={() => ask(open ? "resolve" : "reopen")}
				>
					{open ? t.case.resolve : t.case.reopen}
				</Button>
			</header>
			<div className="tabs only-phone case-phone-tabs">
				<button
					type="button"
					className="tab"
					aria-pressed={!phoneSide}
					onClick={() => setPhoneSide(false)}
				>
					{t.case.conversation}
				</button>
				{SIDES.map((one) => (
					<button
						key={one}
						type="button"
						className="tab"
						aria-pressed={phoneSide && side === one}
						onClick={() => {
							setSide(one);
							setPhoneSide(true);
						}}
					>
						{t.case[one]}
					</button>
				))}
			</div>
			<div className="case" data-side={phoneSide ? "open" : "closed"}>
				<div className="case-main">
					<div
						className="case-scroll"
						ref={scroll}
						onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
							atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
						}}
					>
						{current.follows !== undefined && (
							<p className="moment">
								<Link to="/cases/$caseId" params={{ caseId: current.follows }} className="link">
									{t.case.followed(current.follows)}
								</Link>
							</p>
						)}
						<ThreadView detail={detail} people={people} marks={marksOf(detail)} />
					</div>
					<Leaving caseId={id} />
					<Composer
						detail={detail}
						people={people}
						mode={mode}
						onMode={setMode}
						field={field}
						onResolve={(after) => setAsked({ asked: "resolve", ...(after !== "" && { after }) })}
					/>
				</div>
				<aside className="case-side" aria-label={t.case.details}>
					<div className="tabs hide-phone case-tabs">
						{SIDES.map((one) => (
							<button
								key={one}
								type="button"
								className="tab"
								aria-pressed={side === one}
								onClick={() => setSide(one)}
							>
								{t.case[one]}
							</button>
						))}
					</div>
					<div className="case-side-body">
						{side === "details" && (
							<>
								<CaseFacts detail={detail} people={people} onAsk={ask} />
								<ProcessPanel detail={detail} />
								<WhyPanel detail={detail} />
							</>
						)}
						{side === "customer" && <CustomerPanel customerId={current.customerId} caseId={id} />}
						{side === "activity" && <ActivityPanel detail={detail} people={people} />}
					</div>
				</aside>
			</div>
			{asked && (
				<CaseDialog
					asked={asked.asked}
					after={asked.after}
					targets={[target]}
					onClose={() => setAsked(undefined)}
					onDone={(what) => {
						if (what === "resolve" || what === "snooze" || what === "merge") {
							const next = neighbourOf(id, 1);
							if (next === undefined) back();
							else goTo(next);
						}
					}}
				/>
			)}
			{idea && <IdeaDialog posts={posts} quoted={idea.quoted} onClose={() => setIdea(undefined)} />}
		</>
	);
}

const AT_ONCE = {
	await: [{ command: "await-customer" }, t.case.done.pending],
	continue: [{ command: "continue" }, t.case.done.open],
	resume: [{ command: "resume-clocks" }, t.case.done.resumed],
	wake: [{ command: "wake" }, t.case.done.woken],
} as const;

const doAtOnce = (what: keyof typeof AT_ONCE, caseId: string, expectedVersion: number) => {
	const [command, done] = AT_ONCE[what];
	return commandCase({ caseId, command, done, expectedVersion });
};
