import { Icon, type IconName } from "./icon.tsx";
import { Key } from "./words.tsx";

interface ButtonProps extends Omit<React.ComponentProps<"button">, "className"> {
	readonly kind?: "primary" | "quiet" | "danger" | undefined;
	readonly small?: boolean | undefined;
	readonly icon?: IconName | undefined;
	/** What it does, where only a drawing is shown. */
	readonly label?: string | undefined;
	/** The key that does the same; a plus stands between keys that are held together. */
	readonly keys?: string | undefined;
}

/** Something to press. */
export const Button = ({ kind, small, icon, label, keys, children, ...rest }: ButtonProps) => (
	<button
		type="button"
		className="button"
		{...(kind && { "data-kind": kind })}
		{...(small && { "data-size": "small" })}
		{...(children === undefined && { "data-square": "" })}
		{...(label !== undefined && { "aria-label": label, title: label })}
		{...(keys !== undefined && { "aria-keyshortcuts": ariaKeys(keys) })}
		{...rest}
	>
		{icon && <Icon name={icon} />}
		{children}
		{children !== undefined && keys?.split("+").map((key) => <Key key={key} name={key} />)}
	</button>
);

const ariaKeys = (keys: string): string =>
	keys
		.split("+")
		.map((key) => (key === "mod" ? "Control" : key.length === 1 ? key.toUpperCase() : key))
		.join("+");
