import { defineConfig, type Plugin } from "vite";

// The console is static files on the origin of its API: in development the embedded cloud answers for it.
const API = process.env["EARSHOT_URL"] ?? "http://127.0.0.1:4000";

// What the page may do, wherever it is served: its own files and its own API, and nothing inline. Framing is for the
// server's header to forbid.
const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	// where people sign in is another place in each deployment, which the server's header names
	"connect-src 'self' https: http://localhost:*",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
].join("; ");

const contentSecurityPolicy: Plugin = {
	name: "content-security-policy",
	// the development server refreshes pages by inline scripts
	apply: "build",
	transformIndexHtml: () => [
		{
			tag: "meta",
			attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
			injectTo: "head-prepend",
		},
	],
};

// Most people begin in the inbox: its code is fetched beside the frame's, not after it.
const inboxAtOnce: Plugin = {
	name: "inbox-at-once",
	apply: "build",
	transformIndexHtml: {
		order: "post",
		handler: (_html, { bundle }) =>
			Object.values(bundle ?? {}).flatMap((file) =>
				file.type === "chunk" && file.facadeModuleId?.endsWith("inbox-page.tsx")
					? [file.fileName, ...file.imports].map((name) => ({
							tag: "link",
							attrs: { rel: "modulepreload", crossorigin: true, href: `/${name}` },
							injectTo: "head" as const,
						}))
					: [],
			),
	},
};

// The first stylesheet that arrives fixes the order of the layers, and a page's own may overtake the frame's.
const LAYERS = "@layer mantine,base,parts,pages,last;";

const layersInOrder: Plugin = {
	name: "layers-in-order",
	apply: "build",
	generateBundle(_options, bundle) {
		for (const file of Object.values(bundle))
			if (file.type === "asset" && file.fileName.endsWith(".css"))
				file.source = `${LAYERS}${String(file.source)}`;
	},
};

export default defineConfig({
	root: import.meta.dirname,
	base: "/",
	plugins: [contentSecurityPolicy, inboxAtOnce, layersInOrder],
	build: {
		outDir: "dist",
		emptyOutDir: true,
		target: "es2023",
		// nothing inline: the Content-Security-Policy allows files of this origin only
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			// Mantine marks its files for React's server, which is nothing to a bundle for browsers
			onLog(level, log, handle) {
				if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
			},
		},
	},
	server: {
		port: 4010,
		proxy: { "/api": API, "/auth": API, "/config.json": API, "/local": API },
	},
});
