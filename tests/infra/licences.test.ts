import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string) => readFileSync(`${ROOT}${file}`, "utf8");

interface Locked {
	readonly license?: string;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const packages = (
	JSON.parse(read("package-lock.json")) as { packages: Readonly<Record<string, Locked>> }
).packages;

/** Licences under which what is given away would have to be given away as they say; what runs on this machine only need not. */
const COPYLEFT = /\b(A?GPL|SSPL|OSL|EUPL|CC-BY-NC|BUSL)\b/;

/** Where a package stands in the lock file, as seen from another: nested, or at the top. */
function placeOf(name: string, from: string): string | undefined {
	for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
		const place = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
		if (packages[place]) return place;
		if (at === "") return undefined;
	}
}

/** Packages that come along with some, themselves among them. */
function closureOf(names: readonly string[]): ReadonlySet<string> {
	const found = new Set<string>();
	const add = (name: string, from: string) => {
		const place = placeOf(name, from);
		if (place === undefined || found.has(place)) return;
		found.add(place);
		const { dependencies, optionalDependencies } = packages[place] ?? {};
		for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) add(next, place);
	};
	for (const name of names) add(name, "");
	return found;
}

/** Packages that say it in a file of their own only: the first words of their LICENSE. */
const BY_FILE: Readonly<Record<string, string>> = { "node_modules/twitter-text": "Apache License" };

const licenceOf = (place: string): string | undefined => {
	const said = BY_FILE[place];
	if (said === undefined) return packages[place]?.license;
	return read(`${place}/LICENSE`).includes(said) ? said : undefined;
};

const copyleftIn = (names: readonly string[]) =>
	[...closureOf(names)].filter((place) => COPYLEFT.test(licenceOf(place) ?? ""));
const unknownIn = (names: readonly string[]) =>
	[...closureOf(names)].filter((place) => licenceOf(place) === undefined);

/** Packages that the sources of some folders import. */
const importedIn = (patterns: readonly string[]): readonly string[] => [
	...new Set(
		patterns
			.flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
			.flatMap((file) => [...read(file).matchAll(/(?:from|import)\s*\(?\s*"([^".][^"]*)"/g)])
			.map(([, specifier = ""]) => specifier)
			.filter((specifier) => !specifier.startsWith("node:"))
			.map((specifier) =>
				specifier
					.split("/")
					.slice(0, specifier.startsWith("@") ? 2 : 1)
					.join("/"),
			),
	),
];

const manifest = JSON.parse(read("package.json")) as {
	readonly dependencies: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
};
const GIVEN_AWAY: Readonly<Record<string, readonly string[]>> = {
	"the packages that the product depends on": Object.keys(manifest.dependencies),
	"the bundles of the functions": importedIn(["functions/*.ts", "lib/!(infra|local)/**/*.ts"]),
	"the console": importedIn(["console/src/**/*.{ts,tsx}"]),
};

describe.each(Object.entries(GIVEN_AWAY))("%s", (_what, names) => {
	it("are some", () => {
		expect(closureOf(names).size).toBeGreaterThan(3);
	});

	it("oblige nobody who gets them", () => {
		expect(copyleftIn(names)).toEqual([]);
	});

	it("all say under which licence they are", () => {
		expect(unknownIn(names)).toEqual([]);
	});
});

it("would find a package that obliges, also behind another", () => {
	// runs in tests only (docs/adr/0011-the-iam-proof.md)
	expect(copyleftIn(["@cloud-copilot/iam-simulate"])).toEqual(
		expect.arrayContaining([
			"node_modules/@cloud-copilot/iam-simulate",
			"node_modules/@cloud-copilot/iam-utils",
		]),
	);
	expect(manifest.devDependencies).toHaveProperty(["@cloud-copilot/iam-simulate"]);
});
