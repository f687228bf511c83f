import type { FunctionSettings } from "./settings.ts";

/** How a file of `functions/` becomes one file for AWS, in the words of esbuild. */
export const BUNDLING = {
	target: "node24",
	minify: true,
	// of each error, file and line in our sources; the sources themselves stay at home
	sourcesContent: false,
	// "main" first would pull CommonJS, of which nothing can be shaken off
	mainFields: ["module", "main"],
	// packages in CommonJS ask for `require`, which an ES module does not have
	banner:
		'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);',
} as const;

/**
 * Left out of the bundles: where the SDK looks for credentials when the environment has none. A function's always has.
 */
export const NEVER_REACHED: readonly string[] = [
	...["@aws-sdk/credential-provider-ini", "@aws-sdk/credential-provider-process"],
	...["@aws-sdk/credential-provider-sso", "@aws-sdk/credential-provider-web-identity"],
	...["@aws-sdk/credential-provider-http", "@smithy/credential-provider-imds"],
];

/** Shell commands, for any system, that put beside a bundle in folder `to` what its function reads when it starts. */
export const filesBeside = (
	{ readsProcesses, readsModels }: Pick<FunctionSettings, "readsProcesses" | "readsModels">,
	root: string,
	to: string,
): string[] => [
	...(readsProcesses ? [copyOf(`${root}processes`, `${to}/processes`)] : []),
	// by this very Node, which runs TypeScript
	...(readsModels ? [`"${process.execPath}" "${root}bin/pack-models.ts" "${to}/models"`] : []),
];

function copyOf(from: string, to: string): string {
	const paths = JSON.stringify([from, to]).replaceAll('"', "'");
	return `node -e "require('fs').cpSync(...${paths},{recursive:true})"`;
}

/** Largest bundle of a function in bytes, with the models beside it and without its source map. */
export const BUNDLE_BYTES = { most: 1_000_000, "route-post": 2_500_000 } as const;

/** Longest that a bundle takes to load, in milliseconds: the part of a cold start that is ours. */
export const IMPORT_MS = 300;
