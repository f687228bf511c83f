import axe from "axe-core";
import type { Page } from "playwright-core";

interface Violation {
	readonly id: string;
	readonly impact?: string | null;
	readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds serious or critical in a page as it is, one line each. */
export async function seriousIn(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const violations = await page.evaluate<Violation[]>(
		"axe.run(document).then(({ violations }) => violations)",
	);
	return violations
		.filter(({ impact }) => impact === "serious" || impact === "critical")
		.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
