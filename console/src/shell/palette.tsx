import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { searchQuery } from "../api/queries.ts";
import type { Hit } from "../api/types.ts";
import { type Choice, ChoiceList } from "../parts/choice-list.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Icon } from "../parts/icon.tsx";
import { shortcuts } from "../parts/shortcuts.ts";
import { useValue } from "../parts/value.ts";
import { Key, When } from "../parts/words.tsx";
import { t } from "../texts.ts";

const HIT_ICONS = { case: "inbox", customer: "person", post: "posts" } as const;

/** What is found, at first, and with every "show more". */
const SHOWN = 8;
/** More than this nobody reads: one types another word. */
const MOST = 100;

/** Keys that make no sense as commands of a list. */
const HIDDEN = ["mod+k", "/", "j", "k", "arrowup", "arrowdown", "escape", "shift+j", "shift+k"];

/** One field for everything: what to find, where to go, what to do. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
	const [words, setWords] = useState("");
	const [most, setMost] = useState(SHOWN);
	const asked = useDeferredValue(words);
	const { data } = useQuery(searchQuery(asked, most));
	const navigate = useNavigate();
	const doings = useValue(shortcuts);

	const open = ({ kind, id }: Hit) => {
		onClose();
		if (kind === "case") void navigate({ to: "/cases/$caseId", params: { caseId: id } });
		else if (kind === "customer")
			void navigate({ to: "/customers/$customerId", params: { customerId: id } });
		else void navigate({ to: "/posts", search: { post: id } });
	};
	const found = words.trim().length > 1 ? (data?.items ?? []) : [];
	const hits = found.map(
		(hit): Choice => ({
			...{
				id: `${hit.kind} ${hit.id}`,
				label: hit.title,
				mark: <Icon name={HIT_ICONS[hit.kind]} />,
			},
			hint: (
				<>
					{t.search.kinds[hit.kind]} <When at={hit.at} />
				</>
			),
			run: () => open(hit),
		}),
	);
	const more: Choice = {
		...{ id: "more", label: t.common.more, mark: <Icon name="down" /> },
		run: () => setMost(Math.min(MOST, most + 3 * SHOWN)),
	};
	const commands = doings
		.filter(({ keys }) => !HIDDEN.includes(keys))
		.filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()))
		.map(
			({ keys, label, run }): Choice => ({
				...{ id: `${keys} ${label}`, label, mark: <Icon name="process" /> },
				hint: keys.split(/[ +]/).map((key) => <Key key={key} name={key} />),
				run: () => {
					onClose();
					// the dialog gives the focus back first, so that what the command opens can take it
					window.setTimeout(run, 0);
				},
			}),
		);

	return (
		<Dialog title={t.search.title} onClose={onClose} bare wide>
			<ChoiceList
				title={t.search.title}
				placeholder={t.search.placeholder}
				words={words}
				onWords={(next) => {
					setWords(next);
					setMost(SHOWN);
				}}
				choices={[
					...hits,
					...(found.length > 0 && data?.next !== undefined && most < MOST ? [more] : []),
					...commands,
				]}
			/>
		</Dialog>
	);
}
