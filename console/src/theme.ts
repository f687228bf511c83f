import type { MantineColorsTuple, MantineThemeOverride } from "@mantine/core";
import { keep, kept, newValue } from "./parts/value.ts";

const indigo: MantineColorsTuple = [
	"#ececfb",
	"#d5d4f4",
	"#b3b1ea",
	"#8f8ce0",
	"#726fd8",
	"#5f5cd3",
	"#5451d1",
	"#4643b8",
	"#3d3aa5",
	"#322f91",
];

/** Mantine's part of the look; the rest stands in `styles/`. */
export const theme: MantineThemeOverride = {
	primaryColor: "indigo",
	colors: { indigo },
	fontFamily: "var(--font)",
	defaultRadius: 8,
	cursorType: "pointer",
};

export type Appearance = "light" | "dark";

const KEY = "earshot.appearance";
const dark = window.matchMedia("(prefers-color-scheme: dark)");

const wanted = (): Appearance =>
	kept<Appearance | undefined>(KEY, undefined) ?? (dark.matches ? "dark" : "light");

/** Dark or light: as the person chose, else as their machine is. */
export const appearance = newValue<Appearance>(wanted());

const show = (): void =>
	document.documentElement.setAttribute("data-mantine-color-scheme", appearance.get());

show();
appearance.subscribe(show);
dark.addEventListener("change", () => appearance.set(wanted()));

/** Turns dark into light, and light into dark; remembered in this browser. */
export function switchAppearance(): void {
	const next = appearance.get() === "dark" ? "light" : "dark";
	keep(KEY, next);
	appearance.set(next);
}
