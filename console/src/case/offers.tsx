import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { People } from "../api/people.ts";
import { cannedQuery } from "../api/queries.ts";
import { session } from "../api/session.ts";
import type { CaseDetail } from "../api/types.ts";
import { useValue } from "../parts/value.ts";
import { t } from "../texts.ts";
import { cannedAt, filled, mentionAt } from "./canned.ts";
import type { Mode } from "./drafts.ts";
import type { Addressing } from "./writing.ts";

/** Something that completes what is typed. */
interface Offer {
	readonly id: string;
	readonly label: string;
	readonly hint: string;
	readonly words: string;
}

/** What completes the word at the cursor: canned replies in a reply, colleagues in a note. */
export function useOffers({
	detail,
	people,
	mode,
	text,
	to,
	onText,
}: {
	readonly detail: CaseDetail;
	readonly people: People;
	readonly mode: Mode;
	readonly text: string;
	readonly to: Addressing;
	/** The text with an offer in it, and where the cursor goes. */
	readonly onText: (text: string, cursor: number) => void;
}) {
	const me = useValue(session);
	const { data } = useQuery(cannedQuery);
	const [cursor, setCursor] = useState(0);
	const [pick, setPick] = useState(0);
	const [left, setLeft] = useState<string>();
	const canned = mode === "note" ? undefined : cannedAt(text, cursor, data?.items ?? []);
	const mention = mode === "note" ? mentionAt(text, cursor, people.all) : undefined;
	const names = {
		"customer.name": to.name,
		"customer.handle": to.post?.author.handle,
		"agent.name": me && people.nameOf(me.personId),
		"case.id": detail.case.id,
		"order.id": to.order,
	};
	const found: readonly Offer[] = [
		...(canned?.found ?? []).map((one) => ({
			...{ id: one.prefix, label: `/${one.prefix}` },
			...{ hint: filled(one, names), words: filled(one, names) },
		})),
		...(mention?.found ?? []).map((one) => ({
			...{ id: one.id, label: one.name, hint: one.id, words: `@${one.name} ` },
		})),
	];
	const from = canned?.from ?? mention?.from ?? -1;
	const offers = left === `${from} ${text}` ? [] : found;
	const chosen = Math.min(pick, offers.length - 1);

	const take = ({ words }: Offer) => {
		const at = from + words.length;
		onText(text.slice(0, from) + words + text.slice(cursor), at);
		setCursor(at);
	};
	return {
		...{ offers, chosen, take },
		follow: (at: number) => setCursor(at),
		first: () => setPick(0),
		/** @returns whether the key was about the offers */
		hear: (event: React.KeyboardEvent): boolean => {
			const offer = offers[chosen];
			if (!offer || event.metaKey || event.ctrlKey) return false;
			if (event.key === "ArrowDown" || event.key === "ArrowUp")
				setPick((chosen + (event.key === "ArrowDown" ? 1 : -1) + offers.length) % offers.length);
			else if (event.key === "Enter" || event.key === "Tab") take(offer);
			else if (event.key === "Escape") setLeft(`${from} ${text}`);
			else return false;
			event.preventDefault();
			event.stopPropagation();
			return true;
		},
	};
}

/** The offers over the field: the keys stay with the field, a pointer may take one too. */
export const Offers = ({
	id,
	mode,
	offers: { offers, chosen, take },
}: {
	readonly id: string;
	readonly mode: Mode;
	readonly offers: ReturnType<typeof useOffers>;
}) =>
	offers.length === 0 ? null : (
		<div
			className="composer-offers"
			id={id}
			role="listbox"
			aria-label={mode === "note" ? t.nav.team : t.case.composer.canned}
			tabIndex={-1}
		>
			{offers.map((offer, index) => (
				<div
					key={offer.id}
					id={`${id}-${index}`}
					role="option"
					className="composer-offer"
					tabIndex={-1}
					aria-selected={index === chosen}
					onMouseDown={(event) => {
						// the field keeps the focus
						event.preventDefault();
						take(offer);
					}}
				>
					<strong>{offer.label}</strong>
					<span className="quiet one-line">{offer.hint}</span>
				</div>
			))}
		</div>
	);
