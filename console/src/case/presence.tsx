import { useCallback, useEffect, useRef, useState } from "react";
import type { People } from "../api/people.ts";
import { request } from "../api/request.ts";
import { session } from "../api/session.ts";
import type { Presence } from "../api/types.ts";
import { Icon } from "../parts/icon.tsx";
import { useValue } from "../parts/value.ts";
import { Avatar } from "../parts/words.tsx";
import { t } from "../texts.ts";

/** A sign of life this often, in milliseconds; two that are missed say that one has gone. */
const SIGN_EVERY = 15_000;

/** Who has not written a letter for so long looks at the case again, in milliseconds. */
const WRITES_FOR = 6_000;

/** Lets the others know that one is at a case, while its page is seen. @returns to be called with every letter written */
export function usePresence(caseId: string): () => void {
	const [writing, setWriting] = useState(false);
	const timer = useRef<number>(undefined);
	const doing = writing ? "writing" : "viewing";
	useEffect(() => {
		const tell = (what: "viewing" | "writing" | "gone") =>
			void request(`/api/cases/${encodeURIComponent(caseId)}/presence`, {
				body: { doing: what },
				keepalive: what === "gone",
				// whoever is not heard of has gone in a while anyway
			}).catch(() => {});
		const say = () => tell(document.visibilityState === "visible" ? doing : "gone");
		say();
		const signs = window.setInterval(() => {
			if (document.visibilityState === "visible") say();
		}, SIGN_EVERY);
		document.addEventListener("visibilitychange", say);
		const leave = () => tell("gone");
		window.addEventListener("pagehide", leave);
		return () => {
			window.clearInterval(signs);
			document.removeEventListener("visibilitychange", say);
			window.removeEventListener("pagehide", leave);
		};
	}, [caseId, doing]);
	useEffect(
		() => () =>
			void request(`/api/cases/${encodeURIComponent(caseId)}/presence`, {
				body: { doing: "gone" },
			}).catch(() => {}),
		[caseId],
	);
	return useCallback(() => {
		setWriting(true);
		window.clearTimeout(timer.current);
		timer.current = window.setTimeout(() => setWriting(false), WRITES_FOR);
	}, []);
}

interface Others {
	readonly present: readonly Presence[];
	readonly people: People;
}

function useOthers({ present, people }: Others) {
	const me = useValue(session)?.personId;
	return present
		.filter(({ person }) => person !== me)
		.map(({ person, doing }) => ({ id: person, name: people.nameOf(person), doing }));
}

/** The colleagues who are at the case too, for the page's head. */
export function OthersHere(props: Others) {
	const others = useOthers(props);
	if (others.length === 0) return null;
	return (
		<span className="others" title={t.case.othersHere(others.map(({ name }) => name).join(", "))}>
			{others.slice(0, 3).map(({ id, name }) => (
				<Avatar key={id} name={name} />
			))}
			{others.length > 3 && <span className="quiet small">+{others.length - 3}</span>}
		</span>
	);
}

/** Says over the composer who else is here, and who writes. It is announced, and takes no place while one is alone. */
export function OthersLine(props: Others) {
	const others = useOthers(props);
	const writing = others.filter(({ doing }) => doing === "writing");
	const names = (of: typeof others) => of.map(({ name }) => name).join(", ");
	return (
		<div className="others-line" role="status">
			{others.length > 0 && (
				<>
					<Icon name={writing.length > 0 ? "note" : "people"} />
					<span className="one-line">
						{writing.length > 0
							? t.case.othersType(names(writing))
							: t.case.othersHere(names(others))}
					</span>
				</>
			)}
		</div>
	);
}
