import type { Touchpoint } from "../api/types.ts";
import { Icon } from "../parts/icon.tsx";
import { channelIcon, channelName, Stranger, When } from "../parts/words.tsx";
import { t } from "../texts.ts";

/** One entry of a timeline. */
export function TimelineLine({ touchpoint }: { readonly touchpoint: Touchpoint }) {
	const { kind, at } = touchpoint;
	const icon =
		kind === "event" ? "event" : kind === "reply" ? "send" : channelIcon(touchpoint.channel);
	return (
		<>
			<span className="timeline-mark" data-kind={kind}>
				<Icon name={icon} />
			</span>
			<div className="grow">
				<div className="row-of">
					<span className="grow one-line">
						{kind === "event" ? (
							<strong>
								<Stranger text={touchpoint.event} line />
							</strong>
						) : (
							<span className="quiet small">
								{kind === "reply" && `${t.customer.replied} · `}
								{channelName(touchpoint.channel)}
							</span>
						)}
					</span>
					<span className="quiet small">
						<When at={at} />
					</span>
				</div>
				{kind === "post" && touchpoint.post && (
					<p className="timeline-words">
						<Stranger text={touchpoint.post.text} />
					</p>
				)}
				{kind === "reply" && touchpoint.text !== undefined && (
					<p className="timeline-words quiet">
						<Stranger text={touchpoint.text} />
					</p>
				)}
				{kind === "event" && touchpoint.orderReference !== undefined && (
					<p className="quiet small">{t.customer.order(touchpoint.orderReference)}</p>
				)}
			</div>
		</>
	);
}
