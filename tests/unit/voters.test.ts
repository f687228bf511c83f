import { describe, expect, it } from "@jest/globals";
import type { Vote } from "../../lib/ideas/idea.ts";
import { personsOf, trendOf, type VoterLink, votersOf } from "../../lib/ideas/voters.ts";
import { DAY, after as since } from "../../lib/kernel/clock.ts";
import { type AskingPost, named, wayTo } from "../../lib/routing/tell-voters.ts";
import { aPost, NOON } from "../factories/post.ts";

const link = (one: string, other: string, same = true, version = 1): VoterLink => ({
	...{ customerIds: [one, other], same, version },
});

const vote = (customerId: string, at = NOON): Vote => ({
	...{ ideaId: "i", customerId, similarity: 1, how: "similar", reach: 0, at, by: "earshot" },
});

describe("persons behind votes", () => {
	it("are their customers where nobody is linked", () => {
		expect(votersOf([vote("b"), vote("a"), vote("b")], [])).toMatchObject([
			{ person: "a", customerIds: ["a"] },
			{ person: "b", customerIds: ["b"], votes: [{}, {}] },
		]);
	});

	it("count once over a chain of links, in whatever order the links come", () => {
		const links = [link("b", "c"), link("d", "e"), link("a", "b"), link("c", "d")];
		for (const known of [links, links.toReversed()]) {
			expect(personsOf(["e", "c", "x"], known)).toEqual(
				new Map([
					["e", "a"],
					["c", "a"],
					["x", "x"],
				]),
			);
			expect(votersOf([vote("e"), vote("c"), vote("x")], known)).toHaveLength(2);
		}
	});

	it("are two again when the link between them is undone, or goes round a circle", () => {
		expect(votersOf([vote("a"), vote("b")], [link("a", "b", false, 2)])).toHaveLength(2);
		expect(
			votersOf([vote("a"), vote("c")], [link("a", "b"), link("b", "c"), link("a", "c")]),
		).toHaveLength(1);
	});

	it("have their latest word first", () => {
		const [voter] = votersOf([vote("a"), vote("a", since(NOON, DAY))], []);
		expect(voter?.votes.map(({ at }) => at)).toEqual([since(NOON, DAY), NOON]);
	});
});

describe("what is asked for lately", () => {
	const trend = (...ages: number[]) =>
		trendOf(
			votersOf(
				ages.map((days, index) => vote(`c${index}`, since(NOON, -days * DAY))),
				[],
			),
		);

	it("is nothing without a vote", () => {
		expect(trend()).toBe(0);
	});

	it("is what has votes of these days, not what has more of months ago", () => {
		expect(trend(0, 1, 2)).toBeGreaterThan(trend(...Array.from({ length: 40 }, () => 60)));
		expect(trend(0, 0)).toBeGreaterThan(trend(0));
	});

	it("halves a voice with every week: two of last week are as much as one of today", () => {
		expect(trend(7, 7)).toBeCloseTo(trend(0), 3);
		expect(trend(14, 14, 14, 14)).toBeCloseTo(trend(0), 3);
	});

	it("counts a person once, by their latest word", () => {
		const one = [vote("a", since(NOON, -30 * DAY)), vote("b"), vote("b", since(NOON, -DAY))];
		expect(trendOf(votersOf(one, [link("a", "b")]))).toBe(trend(0));
	});
});

describe("the way to somebody who asked", () => {
	const asked = (post: Parameters<typeof aPost>[0] = {}, legalHold = false): AskingPost => ({
		...{ post: aPost(post), customerId: "maya", legalHold },
	});
	const way = (
		posts: readonly AskingPost[],
		policy: Parameters<typeof wayTo>[0]["policy"] = "normal",
		now = NOON,
	) => wayTo({ policy, customerId: "maya", posts, now });

	it.each(["do-not-reply", "no-automatic"] as const)("is none under the policy %s", (policy) => {
		expect(way([asked()], policy)).toEqual({
			...{ how: "untold", customerId: "maya", reason: policy },
		});
	});

	it("is none without a post, and none under legal hold", () => {
		expect(way([])).toMatchObject({ how: "untold", reason: "no-post" });
		expect(way([asked(), asked({}, true)])).toMatchObject({ reason: "legal-hold" });
	});

	it("is none where the channel takes no answer, in the channel's words", () => {
		const reason = "X lets us answer only who mentions us";
		expect(way([asked({ replyable: { public: false, private: false, reason } })])).toEqual({
			...{ how: "untold", customerId: "maya", reason: "channel", detail: reason },
		});
	});

	it("is the latest post that takes one, as public as the post", () => {
		const closed = asked({ externalId: "p-9", replyable: { public: false, private: false } });
		const letter = asked({ externalId: "p-8", visibility: "private" });
		expect(way([closed, letter, asked()])).toMatchObject({
			...{ how: "reply", postKey: "x:simulated:p-8", channel: "x", audience: "private" },
		});
		expect(way([asked()])).toMatchObject({ audience: "public" });
		const onlyPrivately = asked({ replyable: { public: false, private: true } });
		expect(way([onlyPrivately])).toMatchObject({ audience: "private" });
	});

	it("is never in public what was private", () => {
		const letter = asked({ visibility: "private", replyable: { public: true, private: false } });
		expect(way([letter])).toMatchObject({ how: "untold", reason: "channel" });
	});

	it("ends with the channel's window", () => {
		const post = { channel: "facebook", replyable: { public: false, private: true } };
		const soon = since(NOON, 7 * DAY);
		expect(way([asked(post)], "normal", soon)).toMatchObject({ how: "reply" });
		expect(way([asked(post)], "normal", since(soon, 1))).toMatchObject({ reason: "expired" });
	});

	it("speaks to them by name, whatever the name holds", () => {
		const post = aPost({ author: { id: "m", name: "$& {name}" } });
		expect(named("Hi {name}", post)).toBe("Hi $& {name}");
		expect(named("Hi {name}", aPost({ author: { id: "m" } }))).toBe("Hi there");
	});
});
