import { Outlet, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { outbox } from "../api/outbox.ts";
import { connected } from "../api/request.ts";
import { session } from "../api/session.ts";
import { Icon } from "../parts/icon.tsx";
import { patiently } from "../parts/patiently.ts";
import { listenToKeys, useShortcuts } from "../parts/shortcuts.ts";
import { Empty } from "../parts/state.tsx";
import { Toasts, undoLatest } from "../parts/toast.tsx";
import { useValue } from "../parts/value.ts";
import { SignInAgain, SignInPage } from "../sign-in/sign-in.tsx";
import { t } from "../texts.ts";
import { switchAppearance } from "../theme.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { Sidebar } from "./sidebar.tsx";

const Palette = lazy(async () => ({
	default: (await patiently(() => import("./palette.tsx"))).Palette,
}));
const ShortcutDialog = lazy(async () => ({
	default: (await patiently(() => import("./shortcut-dialog.tsx"))).ShortcutDialog,
}));

/** The frame around every page. */
export function Shell() {
	const person = useValue(session)?.personId;
	useEffect(listenToKeys, []);
	// somebody else begins anew: what was fetched for the one is not shown to the other
	return person === undefined ? <SignInPage /> : <SignedIn key={person} />;
}

/** What the address does not lead to. */
export const Missing = () => (
	<Empty icon="search" title={t.state.missing}>
		{t.state.missingWhy}
	</Empty>
);

function SignedIn() {
	const [overlay, setOverlay] = useState<"palette" | "shortcuts">();
	const navigate = useNavigate();
	const go = t.keys;
	const group = t.keys.groups.anywhere;
	useShortcuts([
		{ keys: "mod+k", label: go.palette, group, run: () => setOverlay("palette"), everywhere: true },
		{ keys: "/", label: go.palette, group, run: () => setOverlay("palette") },
		{ keys: "?", label: go.help, group, run: () => setOverlay("shortcuts") },
		{ keys: "g i", label: go.goInbox, group, run: () => void navigate({ to: "/inbox" }) },
		{
			keys: "g m",
			label: go.goMine,
			group,
			run: () => void navigate({ to: "/inbox", search: { view: "mine" } }),
		},
		{
			keys: "g u",
			label: go.goUnassigned,
			group,
			run: () => void navigate({ to: "/inbox", search: { view: "unassigned" } }),
		},
		{ keys: "g b", label: go.goBacklog, group, run: () => void navigate({ to: "/backlog/ideas" }) },
		{ keys: "g t", label: go.goTriage, group, run: () => void navigate({ to: "/backlog/triage" }) },
		{ keys: "g p", label: go.goPosts, group, run: () => void navigate({ to: "/posts" }) },
		{
			keys: "g d",
			label: go.goDoubt,
			group,
			run: () => void navigate({ to: "/posts", search: { disposition: "review" } }),
		},
		{ keys: "g n", label: go.nextBest, group, run: () => void navigate({ to: "/next" }) },
		{ keys: "c", label: go.log, group, run: () => void navigate({ to: "/log" }) },
		{ keys: "z", label: t.common.undo, group, run: () => void undoLatest() },
		{ keys: "shift+d", label: go.theme, group, run: switchAppearance },
	]);
	const close = () => setOverlay(undefined);
	return (
		<>
			<a className="button skip" href="#content">
				{t.skip}
			</a>
			<div className="shell">
				<Banner />
				<Sidebar onSearch={() => setOverlay("palette")} onHelp={() => setOverlay("shortcuts")} />
				<main className="main" id="content" tabIndex={-1}>
					<Outlet />
				</main>
			</div>
			<Toasts />
			<ConflictDialog />
			<SignInAgain />
			<Suspense fallback={null}>
				{overlay === "palette" && <Palette onClose={close} />}
				{overlay === "shortcuts" && <ShortcutDialog onClose={close} />}
			</Suspense>
		</>
	);
}

/** Says that nobody answers, and what waits. */
function Banner() {
	const online = useValue(connected);
	const waiting = useValue(outbox).length;
	if (online) return null;
	return (
		<div className="banner" role="status">
			<Icon name="offline" />
			<span>
				{t.state.offline} {waiting > 0 && t.state.waiting(waiting)}
			</span>
		</div>
	);
}
