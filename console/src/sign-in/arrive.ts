import { OfflineError } from "../api/request.ts";
import { enter } from "../api/session.ts";
import { newValue } from "../parts/value.ts";
import { t } from "../texts.ts";
import { comeBack, comesBack, SignInError } from "./hosted-sign-in.ts";

/** Why the sign-in that came back did not work. */
export interface SignInProblem {
	/** As a sentence for people. */
	readonly text: string;
	/** The sign-in knows them, Earshot does not: it would lead them here again. */
	readonly isStranger: boolean;
}

export const signInProblem = newValue<SignInProblem | undefined>(undefined);

/** A sign-in that comes back to this page ends before anything is shown; its address is left behind either way. */
export async function arrive(): Promise<void> {
	if (!comesBack(window.location)) return;
	const ended = await comeBack().catch((error: unknown) => {
		signInProblem.set({
			text:
				error instanceof SignInError
					? t.signIn.problems[error.kind]
					: error instanceof OfflineError
						? t.signIn.unreachable
						: String(error),
			isStranger: error instanceof SignInError && error.kind === "no-role",
		});
		return undefined;
	});
	if (ended) enter(ended.session);
	window.history.replaceState(null, "", ended?.path ?? "/");
}
