import { t } from "../texts.ts";
import { count, fullDate, hueOf, initials, share, shortDate } from "./format.ts";
import { Icon, type IconName } from "./icon.tsx";
import { useNow } from "./use-now.ts";

/** Words of a stranger: shown as the text they are, isolated from ours in direction, never wider than their place. */
export const Stranger = ({ text, line }: { readonly text: string; readonly line?: boolean }) => (
	<bdi className={line ? "stranger one-line" : "stranger"} dir="auto">
		{line ? beginning(text) : text}
	</bdi>
);

/** A line shows no more than this of a text, in UTF-16 units: a browser lays out the rest for nothing. */
const LINE = 300;

const beginning = (text: string): string =>
	(text.length > LINE ? text.slice(0, LINE) : text).replace(/\s+/gu, " ");

/** The round mark of a person; without one, an empty seat. */
export function Avatar({
	name,
	large,
}: {
	readonly name: string | undefined;
	readonly large?: boolean;
}) {
	const size = large ? { "data-size": "large" } : {};
	if (name === undefined)
		return <span className="avatar" data-empty="" {...size} aria-hidden="true" />;
	return (
		<span className="avatar" data-hue={hueOf(name)} {...size} aria-hidden="true">
			{initials(name)}
		</span>
	);
}

/** How many there are: exact to 999, then "999+"; nothing where nobody has counted. */
export const Counted = ({
	count: counted,
}: {
	readonly count: { readonly count: number; readonly more: boolean } | undefined;
}) => counted && <span className="count">{counted.more ? "999+" : count(counted.count)}</span>;

/** A moment, short, with the whole of it on hover. */
export function When({ at }: { readonly at: string }) {
	const now = useNow(60_000);
	return (
		<time dateTime={at} title={fullDate(at)}>
			{shortDate(at, now)}
		</time>
	);
}

const CHANNEL_ICONS: Readonly<Record<string, IconName>> = {
	email: "mail",
	form: "form",
	call: "phone",
	shop: "shop",
	letter: "mail",
	appstore: "star",
	googleplay: "star",
	trustpilot: "star",
	x: "at",
	facebook: "facebook",
};

/** What people call a channel. */
export const channelName = (channel: string): string => t.words.channel[channel] ?? channel;

/** The drawing of a channel. */
export const channelIcon = (channel: string): IconName => CHANNEL_ICONS[channel] ?? "globe";

/** A channel by drawing and name. */
export const Channel = ({ channel }: { readonly channel: string }) => (
	<span className="row-of" style={{ gap: 5 }}>
		<Icon name={channelIcon(channel)} />
		<span>{channelName(channel)}</span>
	</span>
);

export type Tone = "red" | "orange" | "amber" | "green" | "blue" | "purple" | "teal" | "accent";

/** A word in a coloured capsule; the colour says nothing that the word does not. */
export const Pill = ({
	tone,
	icon,
	children,
	title,
}: {
	readonly tone?: Tone | undefined;
	readonly icon?: IconName | undefined;
	readonly title?: string | undefined;
	readonly children: React.ReactNode;
}) => (
	<span className="pill" {...(tone && { "data-tone": tone })} title={title}>
		{icon && <Icon name={icon} />}
		<span>{children}</span>
	</span>
);

/** What is costly to miss is flagged on the faintest sign, so that a person looks; below this it is more likely not there. */
const LIKELY = 0.5;

/** A signal, how sure it is on hovering; with a question mark where it is more likely not there. */
export function SignalPill({
	name,
	confidence,
}: {
	readonly name: keyof typeof t.words.signal;
	readonly confidence: number;
}) {
	const word = t.words.signal[name];
	const likely = confidence >= LIKELY;
	return (
		<Pill tone={likely ? "orange" : undefined} title={t.case.whySure(share(confidence))}>
			{likely ? word : t.case.whyPerhaps(word)}
		</Pill>
	);
}

/** A key of the keyboard, for eyes only: the shortcut itself is announced by `aria-keyshortcuts`. */
export const Key = ({ name }: { readonly name: string }) => (
	<span className="key" aria-hidden="true">
		{KEY_SIGNS[name] ?? name.toUpperCase()}
	</span>
);

const isApple = /Mac|iP(hone|ad)/.test(navigator.userAgent);
const KEY_SIGNS: Readonly<Record<string, string>> = {
	mod: isApple ? "⌘" : "Ctrl",
	shift: "⇧",
	enter: "↵",
	escape: "Esc",
	arrowdown: "↓",
	arrowup: "↑",
};
