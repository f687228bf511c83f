import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { countsQuery, reviewsQuery } from "../api/queries.ts";
import { session } from "../api/session.ts";
import type { Count } from "../api/types.ts";
import { viewsQuery } from "../api/views.ts";
import { searchOf } from "../inbox/view-filters.ts";
import { Icon, type IconName } from "../parts/icon.tsx";
import { item, Menu } from "../parts/menu.tsx";
import { useValue } from "../parts/value.ts";
import { Avatar, Counted, Key } from "../parts/words.tsx";
import type { InboxSearch, PostsSearch } from "../searches.ts";
import { signOut } from "../sign-in/sign-out.ts";
import { t } from "../texts.ts";
import { appearance, switchAppearance } from "../theme.ts";
import { Bell } from "./bell.tsx";
import "./sidebar.css";

/** Where one can go, and how much waits there. */
export function Sidebar({
	onSearch,
	onHelp,
}: {
	readonly onSearch: () => void;
	readonly onHelp: () => void;
}) {
	const { data: counts } = useQuery(countsQuery);
	const { data: reviews } = useQuery(reviewsQuery);
	const location = useLocation();
	const search = location.search as Readonly<Record<string, string | undefined>>;
	const at = (path: string) => location.pathname === path;
	const inbox = at("/inbox");
	const view = search["view"] ?? "all";
	const plain = inbox && (search["stage"] ?? "open") === "open" && search["saved"] === undefined;
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
				active={inbox && search["stage"] === "snoozed" && search["saved"] === undefined}
			/>
			<Place
				to="/inbox"
				search={{ stage: "done" }}
				icon="check"
				label={t.nav.done}
				active={inbox && search["stage"] === "done" && search["saved"] === undefined}
			/>
			<Place to="/next" search={{}} icon="next" label={t.nav.next} active={at("/next")} phone />
			<Views now={inbox ? search["saved"] : undefined} />
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
				count={reviews}
				late={reviews !== undefined && reviews.late > 0}
			/>
			<Place to="/log" search={{}} icon="phone" label={t.nav.log} active={at("/log")} />
			<div className="side-foot" data-phone="">
				<Me onHelp={onHelp} onSearch={onSearch} />
			</div>
		</nav>
	);
}

/** Saved views: one's own, then those of one's teams. */
function Views({ now }: { readonly now: string | undefined }) {
	const { data } = useQuery(viewsQuery);
	if (!data) return null;
	return (
		<>
			<div className="side-label">{t.inbox.views.title}</div>
			{data.items.length === 0 && <p className="side-hint">{t.inbox.views.empty}</p>}
			{data.items.map((view) => (
				<Place
					key={view.id}
					to="/inbox"
					search={searchOf(view)}
					icon={view.team === undefined ? "star" : "people"}
					label={view.name}
					active={now === view.id}
					count={view.count}
				/>
			))}
		</>
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
	late,
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
	readonly search: InboxSearch & PostsSearch;
	readonly icon?: IconName;
	readonly label: string;
	readonly active: boolean;
	readonly count?: Count | undefined;
	/** Some of what is counted waits for too long. */
	readonly late?: boolean;
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
			{...(late && { "data-late": "", title: t.posts.lateHint })}
			{...((phone || phoneOnly) && { "data-phone": "" })}
		>
			{icon && <Icon name={icon} />}
			<span className="one-line">{label}</span>
			{waiting && waiting.count > 0 && <Counted count={waiting} />}
		</Link>
	);
}

/** Who one is, and what concerns only oneself. */
function Me({ onHelp, onSearch }: { readonly onHelp: () => void; readonly onSearch: () => void }) {
	const me = useValue(session);
	const scheme = useValue(appearance);
	const navigate = useNavigate();
	const { data: reviews } = useQuery(reviewsQuery);
	if (!me) return null;
	const go = (to: "/backlog/triage" | "/backlog/board" | "/log") => () => void navigate({ to });
	const doubts = reviews?.count ? `${t.nav.review} (${reviews.count})` : t.nav.review;
	const doubt = () => void navigate({ to: "/posts", search: { disposition: "review" } });
	const dark = scheme === "dark";
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
				item(doubts, doubt, { icon: "help", on: "only" }),
				item(t.nav.log, go("/log"), { icon: "phone", on: "only" }),
				{ kind: "line" },
				item(t.signIn.out, () => void signOut(), { icon: "out" }),
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
