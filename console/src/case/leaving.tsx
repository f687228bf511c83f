import { hurry, type Outgoing, outbox, takeBack } from "../api/outbox.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { say } from "../parts/toast.tsx";
import { useNow } from "../parts/use-now.ts";
import { useValue } from "../parts/value.ts";
import { t } from "../texts.ts";

const isReplyOf =
	(caseId: string) =>
	({ path, label }: Outgoing): boolean =>
		label === "reply" && path.includes(`/${encodeURIComponent(caseId)}/`);

/** Replies that are about to go out: they can be taken back for some seconds. */
export function Leaving({ caseId }: { readonly caseId: string }) {
	const all = useValue(outbox);
	const replies = all.filter(isReplyOf(caseId));
	return (
		<>
			{replies.map((one) => (
				<Line
					key={one.commandId}
					reply={one}
					resolves={all.some(({ after }) => after === one.commandId)}
				/>
			))}
		</>
	);
}

function Line({ reply, resolves }: { readonly reply: Outgoing; readonly resolves: boolean }) {
	const now = useNow(500);
	const left = Math.max(0, Math.ceil((reply.notBefore - now) / 1000));
	const audience = reply.body["audience"] === "private" ? "private" : "public";
	return (
		<div className="leaving" data-mode={audience} role="status">
			<Icon name={audience === "public" ? "globe" : "lock"} />
			<span className="grow one-line">
				<strong>{audience === "public" ? t.case.composer.public : t.case.composer.private}</strong>{" "}
				<span className="quiet">{String(reply.body["text"] ?? "")}</span>
			</span>
			<span className="quiet small">
				{left > 0 ? t.case.composer.sending(left) : t.case.replyState.planned}
				{resolves && ` · ${t.case.resolve}`}
			</span>
			{left > 0 && (
				<>
					<Button
						small
						keys="u"
						onClick={() => {
							if (takeBack(reply.commandId)) say(t.case.done.takenBack);
						}}
					>
						{t.case.composer.unsend}
					</Button>
					<Button small kind="quiet" onClick={() => hurry(reply.commandId)}>
						{t.case.composer.sendNow}
					</Button>
				</>
			)}
		</div>
	);
}

/** Takes the latest reply of a case back. @returns false when there is none that can be */
export function unsend(caseId: string): boolean {
	const last = outbox.get().findLast(isReplyOf(caseId));
	return last !== undefined && takeBack(last.commandId);
}
