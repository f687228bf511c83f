import type { IdeaDetail, Way } from "../api/types.ts";
import { channelName } from "../parts/words.tsx";
import { t } from "../texts.ts";

/** Who voted or would, as their post calls them. */
export const nameOf = ({
	post,
	customerId,
}: Pick<IdeaDetail["votes"][number], "post" | "customerId">): string =>
	post?.author.name ?? (post?.author.handle ? `@${post.author.handle}` : customerId);

/** Where somebody is told, in words. */
export const whereOf = ({ channel, audience }: Way & { readonly how: "reply" }): string =>
	`${channelName(channel)} · ${t.case.audience[audience]}`;

/** Why somebody is not told, in words. */
export const whyOf = ({ reason, detail }: Way & { readonly how: "untold" }): string =>
	detail ?? t.backlog.reasons[reason] ?? reason;
