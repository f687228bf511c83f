import { describe, expect, it } from "@jest/globals";
import { CASE_KINDS } from "../../lib/cases/case.ts";
import { INTENTS, SIGNALS } from "../../lib/language/reading.ts";
import { type FeedPost, readFeed } from "../../lib/local/demonstration/feed.ts";
import { parseIncomingPost } from "../../lib/posts/incoming-post.ts";

const SOCIAL = ["x", "facebook"];

const lines = readFeed();
const feed = lines.map((line) => JSON.stringify(line)).join("\n");
const posts = lines.filter((one) => one.type === "post");
const events = lines.filter((one) => one.type === "event");
const actions = lines.filter((one) => one.type === "agent");

const byId = new Map(posts.map((one) => [one.id, one]));
const postOf = (id: string): FeedPost => {
	const found = byId.get(id);
	if (!found) throw new Error(`the feed has no post ${id}`);
	return found;
};
const ofScene = (scene: FeedPost["scene"]) => posts.filter((one) => one.scene === scene);
const ended = (some: readonly FeedPost[], ...dispositions: string[]) =>
	some.filter((one) => dispositions.includes(one.expect.disposition));
const ids = (some: readonly FeedPost[]) => some.map(({ id }) => id);
const authorOf = (one: FeedPost) => `${one.channel}:${one.author.id}`;
const authors = (some: readonly FeedPost[]) => new Set(some.map(authorOf));
/** X lets us answer only who addressed us; a call without a number cannot be returned. */
const unreachable = (one: FeedPost) =>
	(one.channel === "x" && !one.addressed) || one.author.id.startsWith("withheld");

describe("the demonstration feed", () => {
	it("has about 320 posts in 36 hours, in order of time, each moment once", () => {
		const times = lines.map(({ at }) => at);
		expect(times).toEqual([...new Set(times)].sort());
		expect([times[0]?.slice(0, 5), times.at(-1)]).toEqual(["D1T08", "D2T20:00:00"]);
		expect([posts.length, events.length, actions.length]).toEqual([324, 7, 29]);
	});

	it("expects only what the product knows", () => {
		for (const { expect: expected } of posts) {
			if (expected.intent !== undefined) expect(INTENTS).toContain(expected.intent);
			if (expected.kind !== undefined) expect(CASE_KINDS).toContain(expected.kind);
			for (const signal of expected.signals ?? []) expect(SIGNALS).toContain(signal);
		}
	});

	it("names every post and event once", () => {
		const names = [...posts, ...events].map(({ id }) => id);
		expect(names.filter((id, index) => names.indexOf(id) !== index)).toEqual([]);
	});

	it("refers only to posts that came before", () => {
		const seen = new Set<string>();
		const dangling: string[] = [];
		for (const one of lines) {
			const references =
				one.type === "post"
					? [one.inReplyTo, one.amplifies, one.expect.with, one.expect.ideaWith]
					: one.type === "agent"
						? [one.case, "with" in one ? one.with : undefined]
						: [];
			for (const id of references) if (id !== undefined && !seen.has(id)) dangling.push(id);
			if (one.type === "post") seen.add(one.id);
		}
		expect(dangling).toEqual([]);
	});

	it("holds posts that the door for incoming posts accepts", () => {
		const received = posts.map(({ expect: _, at, ...given }) =>
			parseIncomingPost({ ...given, createdAt: at.replace(/^D(\d)T(.*)$/, "2026-06-0$1T$2Z") }),
		);
		expect(received.map(({ id }) => id)).toEqual(ids(posts));
	});

	it("says that a post is addressed where it mentions us or comes to us", () => {
		const wrong = posts.filter(
			({ text, channel, addressed }) =>
				addressed !== (!SOCIAL.includes(channel) || /@petrel(mobile|care)\b/i.test(text)),
		);
		expect(ids(wrong)).toEqual([]);
	});

	it("rates exactly the reviews, and keeps e-mails, forms and calls private", () => {
		const reviews = posts.filter(({ channel }) =>
			/^(appstore|googleplay|trustpilot)$/.test(channel),
		);
		expect(ids(posts.filter(({ rating }) => rating !== undefined))).toEqual(ids(reviews));
		const direct = posts.filter(({ channel }) => /^(email|form|call)$/.test(channel));
		expect(ids(posts.filter((one) => one.visibility ?? one.kind))).toEqual(ids(direct));
	});

	it("addresses nobody outside the domains kept for examples", () => {
		const hosts = feed.match(/(?<=\w@|https:\/\/)[a-z0-9-]+(\.[a-z0-9-]+)+/g) ?? [];
		expect(hosts.length).toBeGreaterThan(200);
		const outside = hosts.filter((host) => !/(^|\.)example\.(com|net|org)$/.test(host));
		expect(outside).toEqual([]);
	});

	it("writes to X what X would take", () => {
		const tooLong = [
			...posts.filter(({ amplifies }) => amplifies === undefined),
			...actions.filter(({ action }) => action === "reply"),
		].filter((one) => {
			const channel = one.type === "post" ? one.channel : postOf(one.case).channel;
			return channel === "x" && "text" in one && one.text.length > 280;
		});
		expect(tooLong).toEqual([]);
	});

	it("gives authors handles that X would give, but for Maya's", () => {
		const handles = posts
			.filter(({ channel }) => channel === "x")
			.map(({ author }) => author.handle ?? "");
		const odd = new Set(handles.filter((handle) => !/^\w{1,15}$/.test(handle)));
		expect([...odd]).toEqual(["maya.ok"]);
	});

	it("says nothing twice, but for reposts", () => {
		const said = posts.filter(({ amplifies }) => amplifies === undefined).map(({ text }) => text);
		expect(new Set(said).size).toBe(said.length);
		for (const { text, amplifies } of posts)
			if (amplifies !== undefined)
				expect(text).toBe(`RT @${postOf(amplifies).author.handle}: ${postOf(amplifies).text}`);
	});
});

describe("what the feed expects", () => {
	it("gives each disposition what it needs and nothing else", () => {
		const wrong = posts.filter(({ amplifies, expect: wanted }) => {
			const { disposition, intent, kind, reason, ideaWith } = wanted;
			return (
				(disposition === "case") !== (kind !== undefined) ||
				(disposition === "irrelevant") !== (reason !== undefined) ||
				(disposition === "amplification") !== (amplifies !== undefined) ||
				(disposition === "amplification") !== (intent === undefined) ||
				(disposition === "attached" && wanted.with === undefined) ||
				(wanted.with !== undefined && disposition !== "attached" && disposition !== "idea") ||
				(ideaWith !== undefined && disposition !== "case")
			);
		});
		expect(ids(wrong)).toEqual([]);
	});

	it("points to the post that opened the case or the idea, never to one that joined it", () => {
		const wrong = posts.filter(({ expect: { disposition, with: target, ideaWith } }) => {
			const joined = target === undefined ? undefined : postOf(target).expect;
			const wished = ideaWith === undefined ? undefined : postOf(ideaWith).expect;
			return (
				(joined && joined.disposition !== (disposition === "attached" ? "case" : "idea")) ||
				(joined && joined.with !== undefined) ||
				(wished && (wished.disposition !== "idea" || wished.with !== undefined))
			);
		});
		expect(ids(wrong)).toEqual([]);
	});

	it("joins in one case what one author wrote, or what names one order", () => {
		const firstOf = new Map<string, string>();
		const again = posts.filter((one) => {
			const first = firstOf.get(authorOf(one));
			if (first === undefined) firstOf.set(authorOf(one), one.id);
			return first !== undefined;
		});
		for (const one of again) expect(one.expect.with).toBe(firstOf.get(authorOf(one)));
		const others = ended(posts, "attached").filter((one) => !again.includes(one));
		expect(ids(others)).toEqual(["maya-x", "maya-call", "parcel-status"]);
		for (const { orderReference, expect: wanted } of others)
			expect(orderReference).toBe(postOf(wanted.with ?? "").orderReference ?? "none");
	});

	it("lets agents work on cases only, and resolve what they answered", () => {
		expect(actions.filter((one) => postOf(one.case).expect.disposition !== "case")).toEqual([]);
		const answered = new Set<string>();
		const unanswered: string[] = [];
		for (const one of actions) {
			if (one.action === "reply") answered.add(one.case);
			if (one.action === "resolve" && !answered.has(one.case)) unanswered.push(one.case);
		}
		expect(unanswered).toEqual([]);
	});

	it("has one customer who confirms and one who reopens, after the resolution", () => {
		const after = posts.filter(({ expect: { confirms, reopens } }) => confirms ?? reopens);
		expect(ids(after)).toEqual(["bill-double-thanks", "hub-drops-again"]);
		for (const one of after) {
			const resolved = actions.find(
				({ action, case: id }) => action === "resolve" && id === one.expect.with,
			);
			expect(resolved && resolved.at < one.at).toBe(true);
		}
	});

	it("leaves one thing for later: the low score of a resolved case", () => {
		expect(lines.filter((one) => one.later || ("expect" in one && one.expect.later))).toEqual([
			expect.objectContaining({ id: "evt-csat-low", event: "csat.rated" }),
		]);
	});
});

describe("the scenes", () => {
	it("order: three identities name one order, and one case joins them", () => {
		const scene = ofScene("order");
		expect(
			scene.map(({ channel, orderReference, expect: { disposition, with: first } }) => [
				...[channel, orderReference, disposition, first],
			]),
		).toEqual([
			["form", "P-7741", "case", undefined],
			["x", "P-7741", "attached", "maya-form"],
			["call", "P-7741", "attached", "maya-form"],
		]);
		expect(authors(scene).size).toBe(3);
		expect(events[0]).toMatchObject({
			...{ at: "D1T09:00:00", event: "order.cancelled" },
			...{ subject: { orderReference: "P-7741", email: scene[0]?.author.id } },
		});
		const links = actions.flatMap((one) => (one.action === "confirm-link" ? [one.with] : []));
		expect(links).toEqual(["maya-x", "maya-call"]);
	});

	it("outage: 96 posts from ten past two, 22 reposts, 74 posts of 70 customers in three languages", () => {
		const scene = ofScene("outage");
		const reposts = ended(scene, "amplification");
		const said = ended(scene, "case", "attached");
		expect([scene.length, reposts.length, said.length]).toEqual([96, 22, 74]);
		expect([ended(scene, "case").length, authors(said).size]).toEqual([70, 70]);
		const spoken = (lang: string | undefined) => said.filter((one) => one.lang === lang).length;
		expect([spoken(undefined), spoken("es"), spoken("de")]).toEqual([60, 8, 6]);
		expect(scene[0]?.at.startsWith("D1T14:10")).toBe(true);
		expect(ids(said.filter(unreachable))).toEqual(["leeds-39", "leeds-55"]);
	});

	it("sarcasm: at half past four, a case each", () => {
		expect(
			ofScene("sarcasm").map((one) => [
				one.at.slice(0, 7),
				one.expect.disposition,
				one.expect.kind,
			]),
		).toEqual([
			["D1T16:3", "case", "complaint"],
			["D1T16:3", "case", "question"],
		]);
	});

	it("viral: Dex's post and 24 of its 212 reposts, one of which carries the count", () => {
		const scene = ofScene("viral");
		const reposts = ended(scene, "amplification");
		expect(postOf("dex")).toMatchObject({ at: "D2T10:05:00", author: { followers: 48_000 } });
		expect(reposts.map(({ amplifies }) => amplifies)).toEqual(Array(24).fill("dex"));
		expect(reposts.flatMap(({ metrics }) => metrics ?? [])).toEqual([{ reposts: 212 }]);
		const answered = actions.find(({ action, case: id }) => action === "reply" && id === "dex");
		expect(answered && answered.at < "D2T10:20:00").toBe(true);
	});

	it("esim: 14 wordings, 13 votes, one suggestion, 11 customers who can be told", () => {
		const scene = ofScene("esim");
		const wordings = scene.filter(
			({ id, expect: wanted }) =>
				id === "esim-01" || (wanted.ideaWith ?? wanted.with) === "esim-01",
		);
		const votes = wordings.filter(({ expect: { suggestion } }) => !suggestion);
		expect([wordings.length, votes.length, authors(votes).size]).toEqual([14, 13, 13]);
		expect(ids(ended(wordings, "case"))).toEqual(["esim-07"]);
		expect(ids(votes.filter(unreachable))).toEqual(["esim-04", "esim-10"]);
		const others = scene.filter((one) => !wordings.includes(one));
		expect(others.map(({ id, expect: { disposition } }) => [id, disposition])).toEqual([
			["esim-fails", "case"],
		]);
	});

	it("edges: each ends where it should", () => {
		const ends = ofScene("edges").map(({ id, expect: wanted }) => [
			id.replace("edge-", ""),
			...[wanted.disposition, wanted.team ?? wanted.reason ?? wanted.kind].filter(Boolean),
		]);
		expect(ends.sort()).toEqual([
			["cannot-go-on", "case", "safety"],
			["employee", "irrelevant", "staff"],
			["jobseeker", "irrelevant", "job"],
			["journalist", "case", "communications"],
			["prices", "irrelevant", "no-request"],
			["privacy", "case", "privacy"],
			["priya", "praise"],
			["shares", "irrelevant", "no-request"],
			["spam", "irrelevant", "spam"],
			["spam-loans", "irrelevant", "spam"],
			["spanish", "case", "question"],
			["troll", "irrelevant", "abuse"],
		]);
	});

	it("answers who cannot go on within five minutes, at night, by a person", () => {
		expect(postOf("edge-cannot-go-on").at).toBe("D2T02:14:20");
		expect(
			actions.find((one) => one.action === "reply" && one.case === "edge-cannot-go-on"),
		).toMatchObject({ agent: "lead:ruth", at: "D2T02:17:50" });
	});

	it("ordinary: eight other ideas with two to four votes, and two alone", () => {
		const votes = new Map<string, number>();
		for (const { id, expect: wanted } of ended(ofScene("ordinary"), "idea"))
			votes.set(wanted.with ?? id, (votes.get(wanted.with ?? id) ?? 0) + 1);
		expect(Object.fromEntries(votes)).toEqual({
			...{ "dark-01": 4, "pause-01": 3, "csv-01": 3, "parent-01": 3, "share-01": 3 },
			...{ "filter-01": 3, "hours-01": 2, "chat-01": 3 },
			...{ "idea-coverage-map": 1, "idea-bill-date": 1 },
		});
	});
});
