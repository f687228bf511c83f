import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queries } from "./api/queries.ts";
import { refresh, session } from "./api/session.ts";
import { router } from "./router.tsx";
import { arrive } from "./sign-in/arrive.ts";
import { refreshed } from "./sign-in/hosted-sign-in.ts";
import "./styles/parts.css";
import "./styles/shell.css";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");

// what was fetched for the one is not shown to the other
let person = session.get()?.personId;
session.subscribe(() => {
	if (session.get()?.personId === person) return;
	person = session.get()?.personId;
	queries.clear();
});
refresh.set(refreshed);
await arrive();

createRoot(place).render(
	<StrictMode>
		<QueryClientProvider client={queries}>
			<RouterProvider router={router} />
		</QueryClientProvider>
	</StrictMode>,
);

// dialogs and menus are a key away: their code comes after what the page shows
const stop = queries.getQueryCache().subscribe((event) => {
	if (event.type !== "updated" || event.action.type !== "success") return;
	stop();
	window.setTimeout(() => {
		// whoever needs it asks again
		for (const load of [
			() => import("./overlays/modal.tsx"),
			() => import("./overlays/menu-list.tsx"),
		])
			load().catch(() => undefined);
	}, 500);
});
