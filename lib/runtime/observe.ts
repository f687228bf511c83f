import type { MiddlewareObj } from "@middy/core";

/** Middleware: logs how long the handler took, in milliseconds, and whatever escapes it. Ids only, never a post's words. */
export function observe(name: string): MiddlewareObj {
	return {
		before: ({ internal }) => {
			Object.assign(internal, { startedAt: performance.now() });
		},
		after: ({ internal }) => {
			const { startedAt } = internal as { startedAt: number };
			console.info({ name, durationMs: Math.round(performance.now() - startedAt) });
		},
		onError: ({ error }) => {
			console.error({ name, error });
		},
	};
}
