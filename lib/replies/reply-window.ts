import { after, DAY, type Instant } from "../kernel/clock.ts";
import type { Post } from "../posts/post.ts";

/** For so many milliseconds after a post was written a channel takes a reply to it; what is not here takes them for ever. */
const WINDOWS: Readonly<Record<string, { readonly [Audience in "public" | "private"]?: number }>> =
	{
		facebook: { private: 7 * DAY },
		instagram: { private: 7 * DAY },
		whatsapp: { private: DAY },
	};

/** Whether the channel no longer takes a reply to a post, because it was written too long ago. */
export function isTooLate(
	{ channel, createdAt }: Pick<Post, "channel" | "createdAt">,
	audience: "public" | "private",
	now: Instant,
): boolean {
	const window = WINDOWS[channel]?.[audience];
	return window !== undefined && after(createdAt, window) < now;
}
