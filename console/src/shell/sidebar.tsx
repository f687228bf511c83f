import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { countsQuery, queries } from "../api/queries.ts";
import { enter, session } from "../api/session.ts";
import type { Count } from "../api/types.ts";
import { count } from "../parts/format.ts";
import { Icon, type IconName } from "../parts/icon.tsx";
import { item, Menu } from "../parts/menu.tsx";
import { useValue } from "../parts/value.ts";
import { Avatar, Key } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { appearance, switchAppearance } from "../theme.ts";
import { Bell } from "./bell.tsx";

/** Where one can go, and how much waits there. */
export function Sidebar({
	onSearch,
	onHelp,
}: {
	readonly onSearch: () => void;
	readonly onHelp: () => void;
}) {
	const { data: counts } = useQuery(countsQuery);
	const location = useLocation();
	const search = location.search as Readonly<Record<string, string | undefined>>;
	const at = (path: string) => location.pathname === path;
	const inbox = at("/inbox");
	const view = search["view"] ?? "all";
	const plain = inbox && (search["stage"] ?? "open") === "open";
	const teams = (counts?.teams ?? []).filter(
		({ id, cases }) => cases.count > 0 || (inbox && search["team"] === id),
	);
	// who decides what is built finds that first
	const builder = useValue(session)?.role === "product-manager";
	const work = (
		<>
			<div className="side-label">{t.nav.work}</div>
			<Place to="/inbox" search={{}} icon="inbox" label={t.nav.inbox} active={inbox} phoneOnly />
			<Place
				to="/inbox"
				search={{ view: "mine" }}
				icon="person"
				label={t.nav.mine}
				active={plain && view === "mine"}
				count={counts?.mine}
			/>
			<Place
				to="/inbox"
				search={{ view: "unassigned" }}
				icon="inbox"
				label={t.nav.unassigned}
				active={plain && view === "unassigned"}
				count={counts?.unassigned}
			/>
			<Place
				to="/inbox"
				search={{}}
				icon="list"
				label={t.nav.all}
				active={plain && view === "all"}
				count={counts?.all}
			/>
			{teams.map((team) => (
				<Place
					key={team.id}
					to="/inbox"
					search={{ view: "team", team: team.id }}
					label={team.name}
					sub
					active={plain && view === "team" && search["team"] === team.id}
					count={team.cases}
				/>
			))}
			<Place
				to="/inbox"
				search={{ stage: "snoozed" }}
				icon="snooze"
				label={t.nav.snoozed}
				active={inbox && search["stage"] === "snoozed"}
			/>
			<Place
				to="/inbox"
				search={{ stage: "done" }}
				icon="check"
				label={t.nav.done}
				active={inbox && search["stage"] === "done"}
			/>
			<Place to="/next" search={{}} icon="next" label={t.nav.next} active={at("/next")} phone />
		</>
	);
	return (
		<nav className="side" aria-label={t.product}>
			<div className="brand">
				<img src="/icon.svg" alt="" />
				<span className="grow">{t.product}</span>
				<Bell />
			</div>
			<button type="button" className="side-link" onClick={onSearch} aria-keyshortcuts="Control+K">
				<Icon name="search" />
				<span className="grow one-line quiet">{t.nav.search}</span>
				<Key name="mod" />
				<Key name="k" />
			</button>

			{builder ? (
				<>
					<Build path={location.pathname} />
					{work}
				</>
			) : (
				<>
					{work}
					<Build path={location.pathname} />
				</>
			)}
			<div className="side-label">{t.nav.listen}</div>
			<Place
				to="/posts"
				search={{}}
				icon="posts"
				label={t.nav.posts}
				active={at("/posts") && search["disposition"] !== "review"}
				phone
			/>
			<Place
				to="/posts"
				search={{ disposition: "review" }}
				icon="help"
				label={t.nav.review}
				active={at("/posts") && search["disposition"] === "review"}
			/>
			<Place to="/log" search={{}} icon="phone" label={t.nav.log} active={at("/log")} />
			<div className="side-foot" data-phone="">
				<Me onHelp={onHelp} onSearch={onSearch} />
			</div>
		</nav>
	);
}

const Build = ({ path }: { readonly path: string }) => (
	<>
		<div className="side-label">{t.nav.build}</div>
		<Place
			to="/backlog/ideas"
			search={{}}
			icon="bulb"
			label={t.nav.ideas}
			active={path === "/backlog/ideas" || path.startsWith("/ideas/")}
			phone
		/>
		<Place
			to="/backlog/triage"
			search={{}}
			icon="triage"
			label={t.nav.triage}
			active={path === "/backlog/triage"}
		/>
		<Place
			to="/backlog/board"
			search={{}}
			icon="board"
			label={t.nav.board}
			active={path === "/backlog/board"}
		/>
	</>
);

function Place({
	to,
	search,
	icon,
	label,
	active,
	count: waiting,
	sub,
	phone,
	phoneOnly,
}: {
	readonly to:
		| "/inbox"
		| "/next"
		| "/backlog/ideas"
		| "/backlog/triage"
		| "/backlog/board"
		| "/posts"
		| "/log";
	readonly search: Readonly<Record<string, string>>;
	readonly icon?: IconName;
	readonly label: string;
	readonly active: boolean;
	readonly count?: Count | undefined;
	readonly sub?: boolean;
	/** Also in the bar of a phone. */
	readonly phone?: boolean;
	readonly phoneOnly?: boolean;
}) {
	return (
		<Link
			to={to}
			search={search}
			className={phoneOnly ? "side-link only-phone" : "side-link"}
			{...(active && { "data-active": "", "aria-current": "page" as const })}
			{...(sub && { "data-sub": "" })}
			{...((phone || phoneOnly) && { "data-phone": "" })}
		>
			{icon && <Icon name={icon} />}
			<span className="one-line">{label}</span>
			{waiting && waiting.count > 0 && (
				<span className="count">{waiting.more ? "999+" : count(waiting.count)}</span>
			)}
		</Link>
	);
}

/** Who one is, and what concerns only oneself. */
function Me({ onHelp, onSearch }: { readonly onHelp: () => void; readonly onSearch: () => void }) {
	const me = useValue(session);
	const scheme = useValue(appearance);
	const navigate = useNavigate();
	if (!me) return null;
	const go = (to: "/backlog/triage" | "/backlog/board" | "/log") => () => void navigate({ to });
	const doubt = () => void navigate({ to: "/posts", search: { disposition: "review" } });
	const dark = scheme === "dark";
	const leave = () => {
		enter(undefined);
		queries.clear();
	};
	return (
		<Menu
			label={me.name}
			up
			block
			entries={[
				{ kind: "heading", label: t.words.role[me.role] },
				item(dark ? t.theme.toLight : t.theme.toDark, switchAppearance, {
					icon: dark ? "sun" : "moon",
				}),
				item(t.keys.title, onHelp, { icon: "help", on: "hide" }),
				item(t.search.title, onSearch, { icon: "search", on: "only" }),
				item(t.nav.triage, go("/backlog/triage"), { icon: "triage", on: "only" }),
				item(t.nav.board, go("/backlog/board"), { icon: "board", on: "only" }),
				item(t.nav.review, doubt, { icon: "help", on: "only" }),
				item(t.nav.log, go("/log"), { icon: "phone", on: "only" }),
				{ kind: "line" },
				item(t.signIn.out, leave, { icon: "out" }),
			]}
		>
			{(button) => (
				<button type="button" className="side-link" data-phone="" {...button}>
					<Avatar name={me.name} />
					<span className="grow one-line">{me.name}</span>
					<span className="hide-phone">
						<Icon name="more" />
					</span>
				</button>
			)}
		</Menu>
	);
}
