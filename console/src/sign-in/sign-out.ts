import { enter, session } from "../api/session.ts";
import { hostedSignIn, leaveSignIn } from "./hosted-sign-in.ts";

/** Signs out here, in the other tabs of this browser, and at the deployment's sign-in where there is one. */
export async function signOut(): Promise<void> {
	const refreshToken = session.get()?.refreshToken;
	enter(undefined);
	const hosted = await hostedSignIn().catch(() => undefined);
	if (hosted) await leaveSignIn(hosted, refreshToken);
}
