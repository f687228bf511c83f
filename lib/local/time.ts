/**
 * The time of the embedded cloud. The demonstration plays two days in two minutes, so that clocks, breaches and trends look
 * lived in; all threads then live in the same past. Nothing else of the product knows of it: `Date` itself is shifted.
 */

/** Shared by every thread: milliseconds by which the cloud's time differs from the wall's. */
export type SharedTime = BigInt64Array<SharedArrayBuffer>;

/** A time that begins at the wall's. */
export const sharedTime = (): SharedTime => new BigInt64Array(new SharedArrayBuffer(8));

const WallDate = Date;

/** Makes `Date` of this thread follow the shared time. Once a thread. */
export function follow(time: SharedTime): void {
	const shifted = () => WallDate.now() + Number(Atomics.load(time, 0));
	globalThis.Date = new Proxy(WallDate, {
		construct: (target, args: unknown[], newTarget) =>
			Reflect.construct(target, args.length === 0 ? [shifted()] : args, newTarget),
		apply: () => new WallDate(shifted()).toString(),
		get: (target, name) => (name === "now" ? shifted : Reflect.get(target, name)),
	});
}

/** Sets the shared time to a moment, in milliseconds since the epoch; `undefined` is the time on the wall. */
export function setTime(time: SharedTime, moment: number | undefined): void {
	Atomics.store(time, 0, moment === undefined ? 0n : BigInt(Math.round(moment - WallDate.now())));
}
