import { type Outgoing, outbox, takeBack } from "../api/outbox.ts";
import type { CaseDetail, Reply } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { say } from "../parts/toast.tsx";
import { useNow } from "../parts/use-now.ts";
import { useValue } from "../parts/value.ts";
import { t } from "../texts.ts";
import { giveBack } from "./drafts.ts";
import { type SentHere, sentHere, takeBackReply, takeBackSent } from "./send-words.ts";

/** A reply that has not left yet: it waits for the connection, or the server holds it for a while. */
interface Staying {
	readonly id: string;
	readonly audience: "public" | "private";
	readonly text: string;
	/** Milliseconds since 1970 by this computer's clock; absent while it has not reached the server. */
	readonly leavesAt?: number;
	readonly takeBack: () => void;
}

/** Those of this page that the case does not show yet. */
const sentIn = (detail: CaseDetail, all: readonly SentHere[]): Staying[] => {
	const shown = new Set(repliesOf(detail).map(({ id }) => id));
	return all
		.filter(({ caseId, replyId = "" }) => caseId === detail.case.id && !shown.has(replyId))
		.map((reply) => ({
			...reply,
			id: reply.commandId,
			takeBack: () => void takeBackSent(reply),
		}));
};

/** Those that an earlier page has left behind: they wait for the connection. */
const waitingFor = (
	caseId: string,
	all: readonly Outgoing[],
	sent: readonly SentHere[],
): Staying[] =>
	all
		.filter(
			({ path, label, commandId }) =>
				label === "reply" &&
				path.includes(`/${encodeURIComponent(caseId)}/`) &&
				!sent.some((one) => one.commandId === commandId),
		)
		.map(({ commandId, body }) => {
			const audience = body["audience"] === "private" ? "private" : "public";
			const text = String(body["text"] ?? "");
			return {
				...{ id: commandId, audience, text },
				takeBack: () => {
					if (!takeBack(commandId)) return;
					giveBack(caseId, audience, text);
					say(t.case.done.takenBack);
				},
			};
		});

const repliesOf = ({ threads }: CaseDetail): Reply[] =>
	threads.flatMap(({ entries }) =>
		entries.flatMap((entry) => (entry.kind === "reply" ? [entry.reply] : [])),
	);

/** @param seenAt when the server said so, by this computer's clock */
const heldIn = (detail: CaseDetail, seenAt: number): Staying[] =>
	repliesOf(detail).flatMap(({ id, audience, text, heldForMs }) =>
		heldForMs === undefined
			? []
			: [
					{
						...{ id, audience, text, leavesAt: seenAt + heldForMs },
						takeBack: () => void takeBackReply(detail.case.id, { id, audience, text }),
					},
				],
	);

interface LeavingProps {
	readonly detail: CaseDetail;
	/** When the server was asked for it. */
	readonly seenAt: number;
	/** Its words are the person's again: the next thing is to go on with them. */
	readonly onBack: (mode: "public" | "private") => void;
}

/** In the order in which they will leave. */
const stayingIn = (
	detail: CaseDetail,
	seenAt: number,
	waiting: readonly Outgoing[],
	sent: readonly SentHere[],
): Staying[] => [
	...heldIn(detail, seenAt),
	...sentIn(detail, sent),
	...waitingFor(detail.case.id, waiting, sent),
];

/** Replies that are about to go out: they can be taken back, also on another device than the one that sent them. */
export function Leaving({ detail, seenAt, onBack }: LeavingProps) {
	const staying = stayingIn(detail, seenAt, useValue(outbox), useValue(sentHere));
	return staying.map((one) => <Line key={one.id} reply={one} onBack={onBack} />);
}

function Line({
	reply: { audience, text, leavesAt, takeBack },
	onBack,
}: {
	readonly reply: Staying;
	readonly onBack: LeavingProps["onBack"];
}) {
	const now = useNow(500);
	const left = leavesAt === undefined ? undefined : Math.ceil((leavesAt - now) / 1000);
	if (left !== undefined && left <= 0) return null;
	return (
		<div className="leaving" data-mode={audience} role="status">
			<Icon name={audience === "public" ? "globe" : "lock"} />
			<span className="grow one-line">
				<strong>{audience === "public" ? t.case.composer.public : t.case.composer.private}</strong>{" "}
				<span className="quiet">{text}</span>
			</span>
			<span className="quiet small" aria-hidden="true">
				{left === undefined ? t.case.replyState.planned : t.case.composer.sending(left)}
			</span>
			<Button
				small
				keys="u"
				onClick={() => {
					takeBack();
					onBack(audience);
				}}
			>
				{t.case.composer.unsend}
			</Button>
		</div>
	);
}

/** Takes the latest reply of a case back, where there is one that has not left. */
export function takeLatestBack({ detail, seenAt, onBack }: LeavingProps): void {
	const staying = stayingIn(detail, seenAt, outbox.get(), sentHere.get()).filter(
		({ leavesAt = Number.POSITIVE_INFINITY }) => leavesAt > Date.now(),
	);
	const latest = staying.at(-1);
	if (!latest) return;
	latest.takeBack();
	onBack(latest.audience);
}
