import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate, useParams, useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { commandCase, conflict } from "../api/commands.ts";
import { usePeople } from "../api/people.ts";
import { caseQuery, queries } from "../api/queries.ts";
import { session } from "../api/session.ts";
import type { CaseDetail } from "../api/types.ts";
import { neighbourOf, readingList } from "../inbox/reading-list.ts";
import { Bones, Failed } from "../parts/state.tsx";
import { say } from "../parts/toast.tsx";
import { useValue } from "../parts/value.ts";
import { t } from "../texts.ts";
import type { Asked } from "./ask.ts";
import { CaseDialog } from "./case-dialogs.tsx";
import type { AtOnce } from "./case-facts.tsx";
import { CaseHeader } from "./case-header.tsx";
import { CaseSide, PhoneTabs, type Side } from "./case-side.tsx";
import { Composer } from "./composer.tsx";
import { doAll } from "./do-all.ts";
import type { Mode } from "./drafts.ts";
import { IdeaDialog, type Quoted, selectedWords } from "./idea-dialog.tsx";
import { Leaving, takeLatestBack } from "./leaving.tsx";
import { MergedBanner } from "./merged.tsx";
import { OthersLine, usePresence } from "./presence.tsx";
import { ThreadView } from "./thread.tsx";
import { useCaseKeys } from "./use-case-keys.ts";
import { useLatestWords } from "./use-latest-words.ts";
import { marksOf } from "./why-panel.tsx";
import { usualMode } from "./writing.ts";
import "./case.css";

/** A case, with everything that one needs to work on it. */
export function CasePage() {
	const { caseId } = useParams({ from: "/cases/$caseId" });
	const { data, dataUpdatedAt, error, refetch } = useQuery(caseQuery(caseId));
	if (error && !data) return <Failed error={error} retry={() => void refetch()} />;
	if (!data) return <Bones lines={8} height={60} />;
	return <WholeCase key={caseId} detail={data} seenAt={dataUpdatedAt} />;
}

function WholeCase({
	detail,
	seenAt,
}: {
	readonly detail: CaseDetail;
	/** When the server was asked for it. */
	readonly seenAt: number;
}) {
	const { id, version, status, assignee, mergedInto, follows } = detail.case;
	const people = usePeople();
	const me = useValue(session);
	const list = useValue(readingList);
	const met = useValue(conflict);
	const navigate = useNavigate();
	const router = useRouter();
	const { hash } = useLocation();
	const [mode, setMode] = useState<Mode>(() => usualMode(detail));
	const [side, setSide] = useState<Side>("details");
	const [phoneSide, setPhoneSide] = useState(false);
	const [asked, setAsked] = useState<{ readonly asked: Asked; readonly after?: string }>();
	const [idea, setIdea] = useState<{ readonly quoted: Quoted | undefined }>();
	const field = useRef<HTMLTextAreaElement>(null);
	const writing = usePresence(id);
	const target = { id, version };
	const said = detail.threads.reduce((sum, { entries }) => sum + entries.length, version);
	const scroll = useLatestWords(said);

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
	const open = (caseId: string) =>
		void navigate({ to: "/cases/$caseId", params: { caseId }, hash: "" });
	const goTo = (next: string | undefined) => (next === undefined ? say(t.case.noNext) : open(next));
	const take = () =>
		me &&
		void doAll({
			targets: [target],
			command: { command: "assign", assignee: me.personId },
			done: t.case.done.taken,
			undo: () => ({ command: "assign", assignee: assignee ?? null }),
		});
	const over = status === "resolved" || status === "closed";
	const doings = {
		back,
		next: () => goTo(neighbourOf(id, 1)),
		previous: () => goTo(neighbourOf(id, -1)),
		take: !over && me && assignee !== me.personId ? take : undefined,
		ask: (what: Asked) => setAsked({ asked: what }),
		atOnce: (what: AtOnce) => void doAtOnce(what, id, version),
	};
	useCaseKeys(detail, {
		...{ ...doings, reply, side: setSide },
		note: () => write("note"),
		idea: () => setIdea({ quoted: selectedWords() }),
		takeBack: () => takeLatestBack({ detail, seenAt, onBack: write }),
	});

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

	// what was to follow a reply that met a newer version does not: that is settled first
	useEffect(() => {
		if (met?.caseId === id) setAsked(undefined);
	}, [met, id]);
	// what undid the merge is gone with it: the focus goes on where the case does
	const rested = useRef(mergedInto !== undefined);
	useEffect(() => {
		if (rested.current && mergedInto === undefined && document.activeElement === document.body)
			field.current?.focus();
		rested.current = mergedInto !== undefined;
	}, [mergedInto]);

	const after = (what: Asked, into?: string) => {
		if (into !== undefined) return open(into);
		if (what !== "resolve" && what !== "snooze") return;
		const next = neighbourOf(id, 1);
		if (next === undefined) back();
		else open(next);
	};
	return (
		<>
			<CaseHeader detail={detail} people={people} doings={doings} />
			<PhoneTabs
				side={side}
				shown={phoneSide}
				onSide={(next) => {
					setPhoneSide(next !== undefined);
					if (next !== undefined) setSide(next);
				}}
			/>
			<div className="case" data-side={phoneSide ? "open" : "closed"}>
				<div className="case-main">
					{mergedInto !== undefined && <MergedBanner id={id} into={mergedInto} />}
					<div className="case-scroll" {...scroll}>
						{follows !== undefined && (
							<p className="moment">
								<Link to="/cases/$caseId" params={{ caseId: follows }} className="link">
									{t.case.followed(follows)}
								</Link>
							</p>
						)}
						<ThreadView detail={detail} people={people} marks={marksOf(detail)} />
					</div>
					<Leaving detail={detail} seenAt={seenAt} onBack={write} />
					<OthersLine present={detail.present} people={people} />
					{mergedInto === undefined && (
						<Composer
							{...{ detail, people, mode, field }}
							onMode={setMode}
							onWriting={writing}
							onResolve={(first) =>
								setAsked({ asked: "resolve", ...(first !== "" && { after: first }) })
							}
						/>
					)}
				</div>
				<CaseSide {...{ detail, people, side }} onSide={setSide} onAsk={doings.ask} />
			</div>
			{asked && (
				<CaseDialog
					asked={asked.asked}
					after={asked.after}
					targets={[target]}
					onClose={() => setAsked(undefined)}
					onDone={after}
				/>
			)}
			{idea && (
				<IdeaDialog detail={detail} quoted={idea.quoted} onClose={() => setIdea(undefined)} />
			)}
		</>
	);
}

const AT_ONCE = {
	await: [{ command: "await-customer" }, t.case.done.pending],
	continue: [{ command: "continue" }, t.case.done.open],
	resume: [{ command: "resume-clocks" }, t.case.done.resumed],
	wake: [{ command: "wake" }, t.case.done.woken],
} as const;

const doAtOnce = (what: AtOnce, caseId: string, expectedVersion: number) => {
	const [command, done] = AT_ONCE[what];
	return commandCase({ caseId, command, done, expectedVersion });
};
