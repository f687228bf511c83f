import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { searchQuery } from "../api/queries.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { shortcuts } from "../parts/shortcuts.ts";
import { useValue } from "../parts/value.ts";
import { Key, Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";

interface Choice {
	readonly id: string;
	readonly icon: IconName;
	readonly label: string;
	readonly kind?: string;
	readonly at?: string;
	readonly keys?: string;
	readonly run: () => void;
}

const HIT_ICONS = { case: "inbox", customer: "person", post: "posts" } as const;

/** One field for everything: what to find, where to go, what to do. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
	const [words, setWords] = useState("");
	const [at, setAt] = useState(0);
	const asked = useDeferredValue(words);
	const { data } = useQuery(searchQuery(asked));
	const list = useRef<HTMLDivElement>(null);
	const navigate = useNavigate();
	const id = useId();
	const doings = useValue(shortcuts);

	const commands: Choice[] = doings
		.filter(({ keys }) => !["mod+k", "/", "j", "k"].includes(keys))
		.filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()))
		.map(({ keys, label, run }) => ({
			...{ id: keys, icon: "process" as const, label, keys },
			run: () => {
				onClose();
				// the dialog gives the focus back first, so that what the command opens can take it
				window.setTimeout(run, 0);
			},
		}));
	const hits: Choice[] = (words.trim().length > 1 ? (data?.items ?? []) : [])
		.slice(0, 8)
		.map((hit) => ({
			...{ id: `${hit.kind} ${hit.id}`, icon: HIT_ICONS[hit.kind], label: hit.title, at: hit.at },
			kind: t.search.kinds[hit.kind],
			run: () => {
				onClose();
				if (hit.kind === "case")
					void navigate({ to: "/cases/$caseId", params: { caseId: hit.id } });
				else if (hit.kind === "customer")
					void navigate({ to: "/customers/$customerId", params: { customerId: hit.id } });
				else void navigate({ to: "/posts", search: { post: hit.id } });
			},
		}));
	const choices = [...hits, ...commands];
	const chosen = Math.min(at, choices.length - 1);
	useEffect(() => {
		list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
	});

	const onKeyDown = (event: React.KeyboardEvent) => {
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			event.preventDefault();
			const step = event.key === "ArrowDown" ? 1 : -1;
			setAt((chosen + step + choices.length) % Math.max(1, choices.length));
		} else if (event.key === "Enter") {
			event.preventDefault();
			choices[chosen]?.run();
		}
	};

	return (
		<Dialog title={t.search.title} onClose={onClose} bare wide>
			<input
				className="palette-input"
				data-autofocus=""
				role="combobox"
				aria-expanded="true"
				aria-controls={`${id}-list`}
				aria-activedescendant={choices.length > 0 ? `${id}-${chosen}` : undefined}
				aria-label={t.search.title}
				placeholder={t.search.placeholder}
				value={words}
				onChange={(event) => {
					setWords(event.currentTarget.value);
					setAt(0);
				}}
				onKeyDown={onKeyDown}
			/>
			{choices.length === 0 && <p className="quiet palette-none">{t.search.nothing}</p>}
			<div
				className="palette-list"
				id={`${id}-list`}
				role="listbox"
				aria-label={t.search.title}
				ref={list}
				tabIndex={-1}
			>
				{choices.map((choice, index) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
					<div
						key={choice.id}
						id={`${id}-${index}`}
						role="option"
						tabIndex={-1}
						aria-selected={index === chosen}
						className="palette-item"
						onMouseMove={() => setAt(index)}
						onClick={choice.run}
					>
						<Icon name={choice.icon} />
						<Stranger text={choice.label} line />
						{choice.kind !== undefined && <span className="quiet small">{choice.kind}</span>}
						<span className="keys quiet small">
							{choice.at !== undefined && <When at={choice.at} />}
							{choice.keys?.split(/[ +]/).map((key) => (
								<Key key={key} name={key} />
							))}
						</span>
					</div>
				))}
			</div>
		</Dialog>
	);
}
