import { afterEach, expect, it } from "@jest/globals";
import { follow, setTime, sharedTime } from "../../lib/local/time.ts";

const wall = globalThis.Date;
afterEach(() => {
	globalThis.Date = wall;
});

it("lets a thread live in the past, and come back", () => {
	const time = sharedTime();
	follow(time);
	const past = wall.UTC(2020, 0, 1, 12);
	setTime(time, past);
	expect(Math.abs(Date.now() - past)).toBeLessThan(1000);
	expect(new Date().toISOString()).toMatch(/^2020-01-01T12:00:0/);
	expect(new Date(0).getTime()).toBe(0);
	expect(new Date()).toBeInstanceOf(Date);
	expect(Date.UTC(2020, 0)).toBe(wall.UTC(2020, 0));
	setTime(time, undefined);
	expect(Math.abs(Date.now() - wall.now())).toBeLessThan(1000);
});
