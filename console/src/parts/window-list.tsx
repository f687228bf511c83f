import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import "./window-list.css";

export interface WindowListProps<T> {
	readonly items: readonly T[];
	readonly idOf: (item: T) => string;
	/** In pixels; every row has it. */
	readonly rowHeight: number;
	/** The row that keys act on; it is kept in the page wherever one scrolls. */
	readonly cursor: string | undefined;
	readonly row: (item: T, index: number) => React.ReactNode;
	/** The end comes near. */
	readonly onEnd: () => void;
	readonly label: string;
	/** Remembers where one was, by this name. */
	readonly memory: string;
	/** How many items that one has not seen stand above what is shown. */
	readonly onAbove: (hidden: number) => void;
}

/** Rows that are drawn before and after those in sight. */
const MARGIN = 8;

const memories = new Map<string, number>();

/** A list of any length, of which only what is in sight is drawn. What comes in above does not move what one reads. */
export function WindowList<T>(props: WindowListProps<T>) {
	const { items, idOf, rowHeight, cursor, row, onEnd, label, memory, onAbove } = props;
	const box = useRef<HTMLDivElement>(null);
	const list = useRef<HTMLUListElement>(null);
	const [first, setFirst] = useState(0);
	const [height, setHeight] = useState(800);
	const before = useRef<readonly string[]>([]);
	const unseen = useRef(new Set<string>());

	useLayoutEffect(() => {
		const element = box.current;
		if (!element) return;
		const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 800));
		observer.observe(element);
		element.scrollTop = memories.get(memory) ?? 0;
		unseen.current.clear();
		before.current = [];
		return () => observer.disconnect();
	}, [memory]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: how an item is named does not change
	const ids = useMemo(() => items.map(idOf), [items]);
	const tell = () => {
		const element = box.current;
		if (!element) return;
		const top = Math.floor(element.scrollTop / rowHeight);
		if (top === 0 && list.current) list.current.style.minHeight = "";
		for (const id of unseen.current)
			if (before.current.indexOf(id) >= top) unseen.current.delete(id);
		onAbove(unseen.current.size);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: the ids are all that matters here
	useLayoutEffect(() => {
		const element = box.current;
		const old = before.current;
		before.current = ids;
		if (!element || old.length === 0) return;
		const at = new Map(ids.map((id, index) => [id, index]));
		const oldTop = Math.floor(element.scrollTop / rowHeight);
		const focused = element.matches(":focus-within");
		const cursorPlace = cursor === undefined ? -1 : old.indexOf(cursor);
		const onCursor = focused && cursorPlace >= oldTop && cursor !== undefined && at.has(cursor);
		const anchor = onCursor
			? cursorPlace
			: old.findIndex((id, index) => index >= oldTop && at.has(id));
		const reading = element.scrollTop > 0 || focused || element.matches(":hover");
		if (!reading || anchor < 0) return;
		const moved = (at.get(old[anchor] ?? "") ?? 0) - anchor;
		if (moved > 0) {
			// a list that ends within the window is given the room to stay where it is
			const bottom = element.scrollTop + moved * rowHeight + element.clientHeight;
			if (list.current) list.current.style.minHeight = `${bottom}px`;
		}
		if (moved !== 0) element.scrollTop += moved * rowHeight;
		const above = new Set(old.slice(0, oldTop));
		const top = Math.floor(element.scrollTop / rowHeight);
		for (const id of ids.slice(0, top)) if (!above.has(id)) unseen.current.add(id);
		for (const id of unseen.current) if (!at.has(id)) unseen.current.delete(id);
		tell();
	}, [ids]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: only the cursor moves the view
	useLayoutEffect(() => {
		const at = cursor === undefined ? -1 : ids.indexOf(cursor);
		const element = box.current;
		if (at < 0 || !element) return;
		const top = at * rowHeight;
		if (top < element.scrollTop) element.scrollTop = top;
		else if (top + rowHeight > element.scrollTop + element.clientHeight)
			element.scrollTop = top + rowHeight - element.clientHeight;
	}, [cursor]);

	const last = Math.min(items.length, first + Math.ceil(height / rowHeight) + 2 * MARGIN);
	const nearEnd = last >= items.length - MARGIN;
	const end = useRef(onEnd);
	useEffect(() => {
		end.current = onEnd;
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the list has grown
	useEffect(() => {
		if (nearEnd) end.current();
	}, [nearEnd, items.length]);

	const shown = items.slice(first, last).map((item, index) => ({ item, at: first + index }));
	const cursorAt = cursor === undefined ? -1 : ids.indexOf(cursor);
	const cursorItem = items[cursorAt];
	if (cursorItem !== undefined && (cursorAt < first || cursorAt >= last))
		shown.push({ item: cursorItem, at: cursorAt });

	return (
		<div
			className="page-body window-list"
			ref={box}
			data-scroll=""
			onScroll={(event) => {
				const { scrollTop } = event.currentTarget;
				memories.set(memory, scrollTop);
				setFirst(Math.max(0, Math.floor(scrollTop / rowHeight) - MARGIN));
				tell();
			}}
		>
			<ul
				ref={list}
				aria-label={label}
				style={{ height: items.length * rowHeight, position: "relative" }}
			>
				{shown.map(({ item, at }) => (
					<li
						key={idOf(item)}
						aria-setsize={items.length}
						aria-posinset={at + 1}
						style={{
							position: "absolute",
							insetInline: 0,
							height: rowHeight,
							transform: `translateY(${at * rowHeight}px)`,
						}}
					>
						{row(item, at)}
					</li>
				))}
			</ul>
		</div>
	);
}
