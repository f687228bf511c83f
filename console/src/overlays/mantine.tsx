import { MantineProvider } from "@mantine/core";
import { useValue } from "../parts/value.ts";
import { appearance, theme } from "../theme.ts";

/**
 * What Mantine's components need around them. It writes no style element: its variables come from its files, so that
 * the page needs no inline styles.
 */
export const Mantine = ({ children }: { readonly children: React.ReactNode }) => (
	<MantineProvider
		theme={theme}
		forceColorScheme={useValue(appearance)}
		withCssVariables={false}
		withGlobalClasses={false}
	>
		{children}
	</MantineProvider>
);
