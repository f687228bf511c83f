import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queries } from "./api/queries.ts";
import { enter } from "./api/session.ts";
import { router } from "./router.tsx";
import "./styles/parts.css";
import "./styles/shell.css";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");

// a sign-in that has come back from the deployment's page ends before anything is shown
if (new URLSearchParams(window.location.search).has("code")) {
	const { comeBack } = await import("./sign-in/hosted-sign-in.ts");
	const ended = await comeBack().catch(() => undefined);
	if (ended) {
		enter(ended.session);
		window.history.replaceState(null, "", ended.path);
	}
}

createRoot(place).render(
	<StrictMode>
		<QueryClientProvider client={queries}>
			<RouterProvider router={router} />
		</QueryClientProvider>
	</StrictMode>,
);

// dialogs and menus are a key away: their code comes when the page has come to rest
window.setTimeout(() => {
	void import("./overlays/modal.tsx");
	void import("./overlays/menu-list.tsx");
}, 600);
