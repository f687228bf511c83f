import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { OfflineError } from "../api/request.ts";
import { enter, expired, ROLES, type Role, session } from "../api/session.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, Field } from "../parts/dialog.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { useValue } from "../parts/value.ts";
import { t } from "../texts.ts";
import { signInProblem } from "./arrive.ts";
import { type HostedSignIn, hostedSignIn, leaveSignIn, leaveToSignIn } from "./hosted-sign-in.ts";
import { signInLocally } from "./local-sign-in.ts";
import "./sign-in.css";

const ICONS: Readonly<Record<Role, IconName>> = {
	agent: "inbox",
	lead: "people",
	"product-manager": "bulb",
	admin: "process",
};

/** The whole page for who has not signed in. */
export const SignInPage = () => (
	<main className="sign-in">
		<div className="sign-in-card">
			<img src="/icon.svg" alt="" width="44" height="44" />
			<h1>{t.signIn.title}</h1>
			<Ways lead={t.signIn.lead} />
		</div>
	</main>
);

/** Over the page, when the session has ended: the page stays as it was. */
export function SignInAgain() {
	const ended = useValue(expired);
	return ended ? (
		<Dialog title={t.signIn.title} onClose={() => undefined} firm>
			<p className="quiet sign-in-lead">{t.signIn.expired}</p>
			<Ways />
		</Dialog>
	) : null;
}

/** How one signs in here: at the deployment's own page, or by one's word on the embedded cloud. */
function Ways({ lead }: { readonly lead?: string }) {
	const { data, error, refetch } = useQuery({
		queryKey: ["sign-in"],
		queryFn: async () => (await hostedSignIn()) ?? "none",
		staleTime: Number.POSITIVE_INFINITY,
	});
	if (error)
		return (
			<>
				<Problem text={t.signIn.unreachable} />
				<p className="sign-in-hosted">
					<Button data-autofocus="" onClick={() => void refetch()}>
						{t.common.retry}
					</Button>
				</p>
			</>
		);
	if (data === undefined) return null;
	if (data !== "none") return <Hosted hosted={data} />;
	return (
		<>
			{lead !== undefined && <p className="quiet">{lead}</p>}
			<Roles />
		</>
	);
}

const Problem = ({ text }: { readonly text: string }) => (
	<p className="field-problem" role="alert">
		{text}
	</p>
);

function Hosted({ hosted }: { readonly hosted: HostedSignIn }) {
	const problem = useValue(signInProblem);
	const [leaving, setLeaving] = useState(false);
	return (
		<>
			{problem && <Problem text={problem.text} />}
			<p className="sign-in-hosted">
				<Button
					kind="primary"
					disabled={leaving}
					// Enter signs in
					autoFocus
					onClick={() => {
						setLeaving(true);
						void (problem?.isStranger ? leaveSignIn(hosted) : leaveToSignIn(hosted));
					}}
				>
					{problem?.isStranger ? t.signIn.asAnother : t.signIn.hosted}
				</Button>
			</p>
		</>
	);
}

function Roles() {
	const [problem, setProblem] = useState<string>();
	const [busy, setBusy] = useState(false);
	const before = session.get();
	const [name, setName] = useState(() => before?.personId.split(":").at(-1) ?? "");
	const choose = async (role: Role) => {
		setBusy(true);
		setProblem(undefined);
		try {
			enter(await signInLocally(role, name.trim() === "" ? undefined : name.trim()));
		} catch (error) {
			setProblem(error instanceof OfflineError ? t.signIn.failed : String(error));
		} finally {
			setBusy(false);
		}
	};
	return (
		<>
			<ul className="sign-in-roles">
				{ROLES.map((role, index) => (
					<li key={role}>
						<button
							type="button"
							disabled={busy}
							// the first choice has the focus, so that Enter signs in
							// biome-ignore lint/a11y/noAutofocus: the page is nothing but this choice
							autoFocus={index === 0}
							onClick={() => void choose(role)}
						>
							<span className="sign-in-mark">
								<Icon name={ICONS[role]} />
							</span>
							<span className="grow">
								<strong>{t.words.role[role]}</strong>
								<span className="quiet small">{t.signIn.roleDoes[role]}</span>
							</span>
							<Icon name="forward" />
						</button>
					</li>
				))}
			</ul>
			<div className="sign-in-name">
				<Field label={`${t.signIn.name} (${t.common.optional})`} hint={t.signIn.nameHint}>
					<input
						className="input"
						value={name}
						autoComplete="username"
						onChange={(event) => setName(event.currentTarget.value)}
					/>
				</Field>
			</div>
			{problem !== undefined && <Problem text={problem} />}
		</>
	);
}
