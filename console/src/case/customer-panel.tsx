import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { customerQuery, problemText, queries } from "../api/queries.ts";
import { request } from "../api/request.ts";
import type { CustomerDetail } from "../api/types.ts";
import { Button } from "../parts/button.tsx";
import { fullDate, shortCount } from "../parts/format.ts";
import { item, Menu } from "../parts/menu.tsx";
import { Bones, Failed } from "../parts/state.tsx";
import { say } from "../parts/toast.tsx";
import { Avatar, Channel, channelName, Pill, Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";
import { PriorityMark, StatusMark } from "./marks.tsx";
import { OlderTimeline } from "./older-timeline.tsx";
import { TimelineLine } from "./timeline-line.tsx";

/** Asks the API, says what is wrong, and looks at the customer again. */
async function change(customerId: string, path: string, body: unknown): Promise<void> {
	try {
		await request(`/api/customers/${encodeURIComponent(customerId)}/${path}`, { body });
	} catch (error) {
		say(problemText(error), { tone: "red" });
	}
	void queries.invalidateQueries({ queryKey: ["customer"] });
	void queries.invalidateQueries({ queryKey: ["case"] });
}

const settleLink = (id: string, other: string, status: "confirmed" | "refused") =>
	change(id, "links", { other, status });

/** A person as we know them: handles, cases, everything on every channel, and how they may be written to. */
export function CustomerPanel({
	customerId,
	caseId,
}: {
	readonly customerId: string;
	/** The case that one comes from: it is not among the others. */
	readonly caseId?: string | undefined;
}) {
	const { data, error, refetch } = useQuery(customerQuery(customerId));
	if (error && !data) return <Failed error={error} retry={() => void refetch()} />;
	if (!data) return <Bones lines={6} />;
	const { customer, proposedLinks } = data;
	const others = [...data.cases.open, ...data.cases.past].filter(({ id }) => id !== caseId);
	return (
		<section className="panel" aria-label={t.customer.title}>
			<header className="row-of" style={{ gap: 10 }}>
				<Avatar name={customer.name} large />
				<div className="grow">
					<strong className="one-line">
						<Stranger text={customer.name} line />
					</strong>
					<div className="quiet small">{t.customer.since(fullDate(customer.since))}</div>
				</div>
				<Policy data={data} />
			</header>

			{proposedLinks.map(({ link, other }) => {
				const otherId = link.customerIds.find((id) => !customer.person.includes(id));
				return (
					<div key={link.customerIds.join(" ")} className="proposal">
						<p>
							<strong>{t.customer.proposed}: </strong>
							<Stranger text={other?.name ?? otherId ?? ""} />
							{other?.identities.map(({ key, channel, handle }) => (
								<span key={key} className="quiet">
									{" "}
									{channelName(channel)}
									{handle !== undefined && ` @${handle}`}
								</span>
							))}
						</p>
						<p className="quiet small">
							{t.customer.evidence(
								Object.entries(link.evidence)
									.map((entry) => entry.join(" "))
									.join(", "),
							)}
						</p>
						<div className="row-of">
							<Button
								small
								kind="primary"
								onClick={() => otherId && void settleLink(customer.id, otherId, "confirmed")}
							>
								{t.customer.confirmLink}
							</Button>
							<Button
								small
								onClick={() => otherId && void settleLink(customer.id, otherId, "refused")}
							>
								{t.customer.refuseLink}
							</Button>
						</div>
					</div>
				);
			})}

			<h3>{t.customer.identities}</h3>
			<ul className="lines">
				{customer.identities.map(
					({ key, channel, handle, name, authorId, followers, customerId: of }) => (
						<li key={key} className="row-of">
							<Channel channel={channel} />
							<span className="grow one-line">
								<Stranger text={handle ? `@${handle}` : (name ?? authorId)} line />
							</span>
							{followers !== undefined && followers > 0 && (
								<span className="quiet small">{shortCount(followers)}</span>
							)}
							{of !== customer.id && customer.person.length > 1 && (
								<Button
									small
									kind="quiet"
									icon="undo"
									label={t.customer.unlink}
									onClick={() => void settleLink(customer.id, of, "refused")}
								/>
							)}
						</li>
					),
				)}
			</ul>

			<h3>{t.customer.past}</h3>
			{others.length === 0 ? (
				<p className="quiet small">{t.customer.noPast}</p>
			) : (
				<ul className="lines">
					{others.map((row) => (
						<li key={row.id}>
							<Link to="/cases/$caseId" params={{ caseId: row.id }} className="row-of line-link">
								<PriorityMark priority={row.priority} />
								<StatusMark status={row.status} />
								<span className="grow one-line">{t.words.kind[row.kind]}</span>
								<span className="quiet small">
									<When at={row.openedAt} />
								</span>
							</Link>
						</li>
					))}
				</ul>
			)}

			<h3>{t.customer.timeline}</h3>
			{data.timeline.length === 0 && <p className="quiet small">{t.customer.noTimeline}</p>}
			<ol className="timeline">
				{data.timeline.map((one) => (
					<li key={one.id}>
						<TimelineLine touchpoint={one} />
					</li>
				))}
			</ol>
			{data.timelineNext !== undefined && (
				<OlderTimeline customerId={customerId} cursor={data.timelineNext} />
			)}
		</section>
	);
}

function Policy({ data: { customer } }: { readonly data: CustomerDetail }) {
	const tone = customer.contactPolicy === "normal" ? undefined : "orange";
	return (
		<Menu
			label={t.customer.policy}
			entries={[
				{ kind: "heading", label: t.customer.policy },
				...(["normal", "no-automatic", "do-not-reply"] as const).map((policy) =>
					item(
						t.words.contactPolicy[policy],
						() => void change(customer.id, "contact-policy", { policy }),
						{ checked: policy === customer.contactPolicy },
					),
				),
			]}
		>
			{(button) => (
				<button type="button" title={t.customer.policy} {...button}>
					<Pill tone={tone}>{t.words.contactPolicy[customer.contactPolicy]}</Pill>
				</button>
			)}
		</Menu>
	);
}
