import {
	ApiPartialResponseError,
	ApiRequestError,
	ApiResponseError,
	type TwitterRateLimit,
} from "twitter-api-v2";
import * as z from "zod";
import { after, DAY, type Instant, MINUTE, SECOND } from "../../kernel/clock.ts";

/** Why a call failed, as far as it can be told. */
export type Problem =
	/** Ask again from `until` on. */
	| { readonly kind: "rate-limited"; readonly until: Instant; readonly detail: string }
	/** X itself said no. */
	| {
			readonly kind: "refused";
			readonly status: number;
			/** Title, detail, type and messages in one text. */
			readonly detail: string;
			/** Names of the parameters that X finds wrong. */
			readonly parameters: readonly string[];
	  }
	/** The request never left. */
	| { readonly kind: "not-reached"; readonly detail: string }
	/** X may have received and done it. */
	| { readonly kind: "unclear"; readonly detail: string };

const errorBody = z.object({
	title: z.string().optional().catch(undefined),
	detail: z.string().optional().catch(undefined),
	type: z.string().optional().catch(undefined),
	errors: z
		.array(
			z.object({
				message: z.string().optional().catch(undefined),
				parameters: z.record(z.string(), z.unknown()).optional().catch(undefined),
			}),
		)
		.catch([]),
});

/** No wait is longer, whatever a header says. */
const LONGEST_WAIT = DAY;

function untilReset(rateLimit: TwitterRateLimit | undefined, now: Instant): Instant {
	const used = [rateLimit, rateLimit?.day, rateLimit?.userDay].flatMap((limit) =>
		limit?.remaining === 0 && Number.isFinite(limit.reset) ? [limit.reset * SECOND] : [],
	);
	const wait = used.length === 0 ? 15 * MINUTE : Math.max(...used) - Date.parse(now) + SECOND;
	return after(now, Math.min(Math.max(wait, SECOND), LONGEST_WAIT));
}

/** Failures before the first byte is sent. */
const NEVER_SENT = new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
]);

/** The cause of a failed request; the library keeps it, and offers only a getter that reads another name. */
function causeOf(error: ApiRequestError): { readonly code?: unknown; readonly message?: unknown } {
	const options: unknown = Reflect.get(error, "_options");
	const cause: unknown =
		typeof options === "object" && options !== null ? Reflect.get(options, "error") : undefined;
	return typeof cause === "object" && cause !== null ? cause : {};
}

/**
 * What went wrong.
 * @throws what it was given when that is no failure of a call to X.
 */
export function problemOf(error: unknown, now: Instant): Problem {
	if (error instanceof ApiRequestError) {
		const { code, message } = causeOf(error);
		const detail = `X did not answer: ${String(message ?? error.message)}`;
		return typeof code === "string" && NEVER_SENT.has(code)
			? { kind: "not-reached", detail }
			: { kind: "unclear", detail };
	}
	if (error instanceof ApiPartialResponseError)
		return { kind: "unclear", detail: `The answer of X was cut: ${error.message}` };
	if (!(error instanceof ApiResponseError)) throw error;
	if (error.code === 429)
		return {
			kind: "rate-limited",
			until: untilReset(error.rateLimit, now),
			detail: "X allows no more calls for now.",
		};
	const body = errorBody.safeParse(error.data);
	// a page of a proxy in between, or X in trouble: neither says what became of the request
	if (error.code >= 500 || !body.success)
		return { kind: "unclear", detail: `X answered ${error.code}.` };
	const { title, detail, type, errors } = body.data;
	return {
		kind: "refused",
		status: error.code,
		detail: [title, detail, ...errors.map(({ message }) => message), type]
			.filter((part) => part !== undefined && part !== "about:blank")
			.join(" · "),
		parameters: errors.flatMap(({ parameters }) => Object.keys(parameters ?? {})),
	};
}
