import { beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { activate, type Decision, decide, type RoutingModel } from "../../lib/decisions/decide.ts";
import type { DecisionInputs } from "../../lib/decisions/inputs.ts";
import { compileLists } from "../../lib/decisions/matches.ts";
import type { Intent } from "../../lib/language/reading.ts";
import { type Changes, EXPECTATIONS, inputs, LISTS, ROUTING_XML } from "../factories/routing.ts";

let routing: RoutingModel;
beforeAll(async () => {
	routing = await activate(ROUTING_XML, EXPECTATIONS);
});

const decided = (changes: Changes = {}): Decision => decide(routing, inputs(changes));
/** Id of the row of `decision` that fired. */
const rowOf = ({ fired }: Decision, decision: string): string | undefined =>
	fired.find((row) => row.decision === decision)?.rule;

const complaint: Changes["reading"] = {
	intent: "complaint",
	intents: ["complaint"],
	complaint: 0.8,
};
const question: Changes["reading"] = { intent: "question", intents: ["question"], question: 0.8 };
const overheard: Changes["post"] = { addressed: false, kind: "post" };

describe("a complaint", () => {
	it("to us opens a case, however neutral its tone", () => {
		const decision = decided({
			reading: { ...complaint, sentiment: "neutral", sentimentScore: 0 },
		});
		expect(decision.openCase).toEqual({ open: true, kind: "complaint" });
		expect(decision.handling).toEqual({
			process: "case-resolution",
			kind: "complaint",
			team: "care",
			priority: "normal",
			slaPolicy: "standard",
			tags: [],
		});
		expect(rowOf(decision, "openCase")).toBe("openCase-complaint");
	});

	it("opens a case even in a cheerful tone", () => {
		const cheerful = { ...complaint, sentiment: "positive", sentimentScore: 0.7 } as const;
		expect(decided({ reading: cheerful }).openCase.open).toBe(true);
	});

	it.each([
		[0.95, true],
		[0.94, false],
	])("overheard with a score of %d opens a case: %s", (score, open) => {
		expect(
			decided({ post: overheard, reading: { ...complaint, complaint: score } }).openCase.open,
		).toBe(open);
	});

	it("overheard and hardly about us is kept as overheard", () => {
		expect(decided({ post: overheard, reading: { ...complaint, complaint: 0.4 } }).keepAs).toEqual({
			disposition: "irrelevant",
			reason: "overheard",
		});
	});

	it("just below the threshold is shown to a person", () => {
		const decision = decided({ reading: { ...complaint, complaint: 0.4 } });
		expect(decision.openCase.open).toBe(false);
		expect(decision.keepAs).toEqual({ disposition: "review", reason: "in-doubt" });
	});

	it("that speaks of work is a complaint all the same", () => {
		const decision = decided({ reading: { ...complaint, signals: ["job"] } });
		expect(decision.openCase).toEqual({ open: true, kind: "complaint" });
	});

	it("behind praise is shown to a person", () => {
		const decision = decided({
			reading: { intent: "praise", intents: ["praise"], praise: 0.8, complaint: 0.6 },
		});
		expect(decision.openCase.open).toBe(false);
		expect(decision.keepAs).toEqual({ disposition: "review", reason: "in-doubt" });
		expect(rowOf(decision, "keepAs")).toBe("keepAs-mixed");
	});

	it("beside a question is a complaint", () => {
		expect(decided({ reading: { ...complaint, question: 0.9 } }).openCase.kind).toBe("complaint");
	});
});

describe("a report of an outage", () => {
	const outage: Changes["reading"] = { intent: "other", intents: ["other"], signals: ["outage"] };

	it("to us opens a case, though its words hardly complain", () => {
		const decision = decided({ reading: outage });
		expect(decision.openCase).toEqual({ open: true, kind: "complaint" });
		expect(rowOf(decision, "openCase")).toBe("openCase-outage");
	});

	it("to others opens none", () => {
		expect(decided({ post: overheard, reading: outage }).openCase.open).toBe(false);
	});

	it("that is praise or an idea opens none either", () => {
		for (const intent of ["praise", "idea"] as const)
			expect(
				decided({ reading: { ...outage, intent, intents: [intent], [intent]: 0.9 } }).openCase.open,
			).toBe(false);
	});
});

describe("an amplification", () => {
	it("is counted and never a case, not even of a safety post", () => {
		const decision = decided({
			post: { amplifies: true },
			reading: { ...complaint, idea: 0.9, signals: ["safety", "legal"] },
		});
		expect(decision.openCase.open).toBe(false);
		expect(decision.gatherIdea.gather).toBe(false);
		expect(decision.replyPolicy.policy).toBe("none");
		expect(decision.keepAs.disposition).toBe("amplification");
	});
});

describe("a post of somebody in danger", () => {
	it.each([["safety"], ["self-harm"]] as const)(
		"(%s) opens an urgent safety case, and no machine answers",
		(signal) => {
			const decision = decided({ reading: { ...complaint, signals: [signal] } });
			expect(decision.openCase).toEqual({ open: true, kind: "safety" });
			expect(decision.handling).toMatchObject({
				team: "safety",
				priority: "urgent",
				slaPolicy: "safety",
			});
			expect(decision.replyPolicy).toEqual({ policy: "none", template: "none" });
		},
	);

	it.each([
		["overheard", { post: overheard }],
		["of little confidence", { reading: { confidence: 0.05 } }],
		["in a language that is not read", { reading: { read: false } }],
		["that looks like spam", { reading: { signals: ["spam", "safety"] } }],
		["by an ignored author", { matches: { "ignored-authors": true } }],
		["with insults", { reading: { signals: ["abuse", "safety"] } }],
	] as const)("opens a case, even %s", (_, changes: Changes) => {
		const signals = changes.reading?.signals ?? ["safety"];
		const decision = decided({ ...changes, reading: { ...changes.reading, signals } });
		expect(decision.openCase).toEqual({ open: true, kind: "safety" });
	});

	it("gathers no idea from somebody in despair", () => {
		expect(decided({ reading: { idea: 0.9, signals: ["self-harm"] } }).gatherIdea.gather).toBe(
			false,
		);
	});
});

describe("noise", () => {
	it.each([
		["spam", { reading: { ...complaint, signals: ["spam"] } }, "spam"],
		["a job offer", { reading: { ...question, signals: ["job"] } }, "job"],
		[
			"an ignored author",
			{ reading: complaint, matches: { "ignored-authors": true } },
			"ignored-author",
		],
		[
			"a newsroom's report",
			{ post: overheard, reading: complaint, matches: { news: true } },
			"news",
		],
		[
			"a post about another of our name",
			{ post: overheard, reading: complaint, matches: { "other-meanings": true } },
			"other-meaning",
		],
	] as const)("(%s) opens no case, feeds no idea and says why", (_, changes: Changes, reason) => {
		const decision = decided({ ...changes, reading: { ...changes.reading, idea: 0.9 } });
		expect(decision.openCase.open).toBe(false);
		expect(decision.gatherIdea.gather).toBe(false);
		expect(decision.keepAs).toEqual({ disposition: "irrelevant", reason });
	});

	it("is nobody who names another of our name, and asks us", () => {
		const decision = decided({ reading: complaint, matches: { "other-meanings": true } });
		expect(decision.openCase.open).toBe(true);
	});

	it("said to us without a need is kept as that", () => {
		expect(decided().keepAs).toEqual({ disposition: "irrelevant", reason: "no-need" });
	});

	it("not said to us is kept as that", () => {
		expect(decided({ post: overheard }).keepAs).toEqual({
			disposition: "irrelevant",
			reason: "not-addressed",
		});
	});
});

describe("a question", () => {
	it("to us opens a case", () => {
		expect(decided({ reading: question }).openCase).toEqual({ open: true, kind: "question" });
	});

	it("overheard opens none and is kept as overheard", () => {
		const decision = decided({ post: overheard, reading: { ...question, question: 0.99 } });
		expect(decision.openCase.open).toBe(false);
		expect(decision.keepAs).toEqual({ disposition: "irrelevant", reason: "overheard" });
	});

	it("just below the threshold is shown to a person", () => {
		expect(decided({ reading: { ...question, question: 0.45 } }).keepAs.disposition).toBe("review");
	});
});

describe("praise", () => {
	it.each([
		["to us", {}],
		["overheard", overheard],
	])("%s is kept as praise", (_, post) => {
		const decision = decided({ post, reading: { intent: "praise", praise: 0.9 } });
		expect(decision.keepAs).toEqual({ disposition: "praise", reason: "praise" });
		expect(decision.handling.priority).toBe("low");
	});
});

describe("law and reputation", () => {
	it("a privacy request becomes a request for the privacy team, answered in private", () => {
		const decision = decided({ reading: { signals: ["privacy-request"] } });
		expect(decision.openCase).toEqual({ open: true, kind: "request" });
		expect(decision.handling.team).toBe("privacy");
		expect(decision.replyPolicy).toEqual({ policy: "suggest", template: "handover-private" });
	});

	it.each([
		["press", "communications", "acknowledge"],
		["legal", "escalations", "acknowledge"],
		["fraud", "security", "handover-private"],
	] as const)(
		"%s goes to %s with high priority and a suggested answer",
		(signal, team, template) => {
			const decision = decided({ reading: { ...complaint, signals: [signal] } });
			expect(decision.handling).toMatchObject({
				team,
				priority: "high",
				slaPolicy: "priority",
				tags: [signal],
			});
			expect(decision.replyPolicy).toEqual({ policy: "suggest", template });
		},
	);

	it("a journalist who only asks opens a question", () => {
		const asks = decided({ reading: { signals: ["press"] } });
		expect(asks.openCase).toEqual({ open: true, kind: "question" });
		const complains = decided({ reading: { ...complaint, signals: ["press"] } });
		expect(complains.openCase).toEqual({ open: true, kind: "complaint" });
	});

	it("it is answered even when it is insulting or hardly understood", () => {
		expect(decided({ reading: { signals: ["legal", "abuse"] } }).openCase.open).toBe(true);
		expect(decided({ reading: { signals: ["fraud"], confidence: 0.1 } }).openCase.open).toBe(true);
	});
});

describe("an idea", () => {
	it("joins the one backlog, whatever it is about", () => {
		for (const topics of [["login"], ["refund"], ["outage"], []])
			expect(decided({ reading: { idea: 0.55, topics } }).gatherIdea).toEqual({
				...{ gather: true, area: "general" },
			});
	});

	it("below the threshold joins none, and is shown to a person", () => {
		const decision = decided({ reading: { intent: "idea", idea: 0.45 } });
		expect(decision.gatherIdea.gather).toBe(false);
		expect(decision.keepAs.disposition).toBe("review");
	});

	it("that is a complaint too becomes a case and an idea", () => {
		const decision = decided({ reading: { ...complaint, idea: 0.7, topics: ["app"] } });
		expect(decision.openCase.open).toBe(true);
		expect(decision.gatherIdea).toEqual({ gather: true, area: "general" });
	});

	it("that outweighs its complaint is only an idea, unless the complaint is beyond doubt", () => {
		const wrapped = (sure: number) =>
			decided({ reading: { intent: "idea", idea: 0.95, complaint: sure } }).openCase.open;
		expect(wrapped(0.89)).toBe(false);
		expect(wrapped(0.9)).toBe(true);
	});

	it("strong, with a complaint below its threshold, is only an idea", () => {
		const decision = decided({ reading: { intent: "idea", idea: 0.9, complaint: 0.49 } });
		expect(decision.openCase.open).toBe(false);
		expect(decision.gatherIdea.gather).toBe(true);
	});

	it("overheard is gathered as well", () => {
		expect(decided({ post: overheard, reading: { idea: 0.9 } }).gatherIdea.gather).toBe(true);
	});
});

describe("in doubt", () => {
	it.each([
		["unclear words", { reading: { ...complaint, idea: 0.9, confidence: 0.3 } }, "in-doubt"],
		[
			"a language that is not read",
			{ reading: { read: false, language: "fi" } },
			"language-not-read",
		],
		["insults", { reading: { ...complaint, idea: 0.9, signals: ["abuse"] } }, "abuse"],
	] as const)("(%s) a person settles what was said to us", (_, changes: Changes, reason) => {
		const decision = decided(changes);
		expect(decision.openCase.open).toBe(false);
		expect(decision.gatherIdea.gather).toBe(false);
		expect(decision.keepAs).toEqual({ disposition: "review", reason });
		expect(decision.handling).toMatchObject({ process: "none", team: "care" });
	});

	it("0.31 is no doubt any more", () => {
		expect(decided({ reading: { ...complaint, confidence: 0.31 } }).openCase.open).toBe(true);
	});

	it("what is overheard in a language that is not read is no one's work", () => {
		expect(decided({ post: overheard, reading: { read: false } }).keepAs).toEqual({
			disposition: "irrelevant",
			reason: "language-not-read",
		});
	});
});

describe("the priority", () => {
	it.each([
		[
			"urgent at an urgency of 0.8",
			{ reading: { ...complaint, urgency: 0.8 } },
			"urgent",
			"priority",
		],
		["high at an urgency of 0.5", { reading: { ...complaint, urgency: 0.5 } }, "high", "priority"],
		["normal below", { reading: { ...complaint, urgency: 0.49 } }, "normal", "standard"],
		[
			"urgent with 10,000 followers",
			{ post: { followers: 10_000 }, reading: complaint },
			"urgent",
			"priority",
		],
		["high for a VIP", { customer: { vip: true }, reading: complaint }, "high", "priority"],
		[
			"high for who is on the VIP list",
			{ matches: { vip: true }, reading: complaint },
			"high",
			"priority",
		],
		[
			"urgent for press that cannot wait",
			{ reading: { ...complaint, signals: ["press"], urgency: 0.9 } },
			"urgent",
			"priority",
		],
	] as const)("is %s", (_, changes: Changes, priority, slaPolicy) => {
		expect(decided(changes).handling).toMatchObject({ priority, slaPolicy });
	});
});

describe("the team", () => {
	it.each([
		[["refund"], [], "billing"],
		[["delivery"], [], "delivery"],
		[["login"], [], "technical"],
		[[], ["outage"], "technical"],
		[["quality"], [], "care"],
	] as const)("for topics %j and signals %j is %s", (topics, signals, team) => {
		expect(decided({ reading: { ...complaint, topics, signals } }).handling.team).toBe(team);
	});
});

describe("tags", () => {
	it("say what should be found again", () => {
		const { handling } = decided({
			post: { followers: 20_000 },
			customer: { vip: true },
			matches: { competitors: true, vip: true },
			reading: { ...complaint, signals: ["churn", "sales-lead", "staff", "outage"] },
		});
		expect(handling.tags).toEqual([
			"churn",
			"sales-lead",
			"staff",
			"outage",
			"influencer",
			"vip",
			"competitor",
		]);
	});

	it("tell despair from other danger", () => {
		expect(decided({ reading: { signals: ["self-harm"] } }).handling.tags).toEqual(["self-harm"]);
		expect(decided({ reading: { signals: ["safety"] } }).handling.tags).toEqual([]);
	});

	it("call a VIP whoever is on the list", () => {
		expect(decided({ matches: { vip: true } }).handling.tags).toEqual(["vip"]);
	});
});

describe("a threshold", () => {
	const reading =
		(field: "complaint" | "question" | "idea" | "praise" | "urgency" | "confidence") =>
		(value: number): Changes => ({
			reading: {
				[field]: value,
				...(/complaint|question/.test(field) && { intent: field as Intent }),
			},
		});
	const overheardComplaint = (value: number): Changes => ({
		post: overheard,
		reading: { complaint: value, intent: "complaint" },
	});
	const wish = (value: number): Changes => ({
		reading: { complaint: value, intent: "complaint" },
		matches: { "asks-for": true },
	});
	const approval = (value: number): Changes => ({
		reading: { complaint: value, intent: "complaint" },
		matches: { approves: true },
	});
	const wrappedComplaint = (value: number): Changes => ({
		reading: { complaint: value, intent: "idea" },
	});
	const press = (value: number): Changes => ({
		reading: { signals: ["press"], complaint: value },
	});
	const followers = (value: number): Changes => ({ post: { followers: value } });
	const tone = (value: number): Changes => ({ reading: { ...complaint, sentimentScore: value } });

	it.each([
		["screening-in-doubt", reading("confidence"), 0.309, 0.31],
		["openCase-complaint", reading("complaint"), 0.5, 0.499],
		["openCase-overheard-complaint", overheardComplaint, 0.95, 0.949],
		["openCase-wish", wish, 0.949, 0.95],
		["openCase-approval", approval, 0.899, 0.9],
		["keepAs-unsure", reading("confidence"), 0.599, 0.6],
		["openCase-complaint-strong", wrappedComplaint, 0.9, 0.899],
		["openCase-question", reading("question"), 0.5, 0.499],
		["openCase-press-complaint", press, 0.5, 0.499],
		["gatherIdea-none", reading("idea"), 0.549, 0.55],
		["priority-urgent", reading("urgency"), 0.8, 0.799],
		["priority-soon", reading("urgency"), 0.5, 0.499],
		["priority-reach", followers, 10_000, 9_999],
		["tags-influencer", followers, 10_000, 9_999],
		["replyPolicy-ordinary", tone, -0.985, -0.986],
		["replyPolicy-ordinary", tone, 0.985, 0.986],
		["keepAs-praise", reading("praise"), 0.5, 0.499],
		["keepAs-mixed", approval, 0.6, 0.599],
		["keepAs-nearly-complaint", reading("complaint"), 0.25, 0.249],
		["keepAs-nearly-complaint", reading("complaint"), 0.599, 0.6],
		["keepAs-nearly-question", reading("question"), 0.35, 0.349],
		["keepAs-nearly-question", reading("question"), 0.499, 0.5],
		["keepAs-nearly-idea", reading("idea"), 0.35, 0.349],
		["keepAs-nearly-idea", reading("idea"), 0.549, 0.55],
	])("of %s", (rule, changes, on, off) => {
		const fires = (value: number) => decided(changes(value)).fired.some((row) => row.rule === rule);
		expect(fires(on)).toBe(true);
		expect(fires(off)).toBe(false);
	});
});

describe("the first answer", () => {
	it.each([
		["sent for an ordinary complaint", { reading: complaint }, "send", "acknowledge"],
		["sent for an ordinary question", { reading: question }, "send", "acknowledge"],
		[
			"suggested in another language",
			{ reading: { ...complaint, language: "de" } },
			"suggest",
			"acknowledge",
		],
		[
			"suggested in an extreme tone",
			{ reading: { ...complaint, sentimentScore: -0.99 } },
			"suggest",
			"acknowledge",
		],
		[
			"suggested when it is urgent",
			{ reading: { ...complaint, urgency: 0.8 } },
			"suggest",
			"acknowledge",
		],
		[
			"suggested when many are watching",
			{ post: { followers: 10_000 }, reading: complaint },
			"suggest",
			"acknowledge",
		],
		[
			"suggested to whom we only overheard",
			{ post: overheard, reading: { ...complaint, complaint: 0.95 } },
			"suggest",
			"ask-details",
		],
		[
			"left out where the customer wants no machine",
			{ customer: { contactPolicy: "no-automatic" }, reading: complaint },
			"none",
			"none",
		],
		[
			"left out where the customer wants nothing",
			{ customer: { contactPolicy: "do-not-reply" }, reading: complaint },
			"none",
			"none",
		],
		[
			"left out while an incident is known",
			{ incident: { active: true }, reading: complaint },
			"none",
			"none",
		],
		["left out without a case", {}, "none", "none"],
	] as const)("is %s", (_, changes: Changes, policy, template) => {
		expect(decided(changes).replyPolicy).toEqual({ policy, template });
	});
});

describe("whatever the post", () => {
	const score = fc.double({ min: 0, max: 1, noNaN: true });
	const signals = fc.subarray([
		"safety",
		"self-harm",
		"spam",
		"job",
		"abuse",
		"fraud",
		"legal",
		"press",
		"privacy-request",
	] as const);
	const posts: fc.Arbitrary<DecisionInputs> = fc
		.record({
			scores: fc.tuple(score, score, score, score, score, score),
			flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
			intent: fc.constantFrom("complaint", "idea", "praise", "question", "other"),
			signals,
		})
		.map(({ scores, flags, intent, signals }) => {
			const [complaint, idea, praise, question, confidence, urgency] = scores;
			const [addressed, amplifies, read, active] = flags;
			const reading = {
				complaint,
				idea,
				praise,
				question,
				confidence,
				urgency,
				read,
				intent,
				signals,
			};
			return inputs({ post: { addressed, amplifies }, reading, incident: { active } });
		});

	it("a row of every decision fires, and no case opens without a process", () => {
		fc.assert(
			fc.property(posts, (post) => {
				const decision = decide(routing, post);
				expect(new Set(decision.fired.map((row) => row.decision)).size).toBe(
					routing.decisions.length,
				);
				expect(decision.handling.process === "none").toBe(!decision.openCase.open);
			}),
		);
	});

	it("nothing is sent by itself but to somebody who spoke to us and is in no danger", () => {
		fc.assert(
			fc.property(posts, (post) => {
				if (decide(routing, post).replyPolicy.policy !== "send") return;
				expect(post.post).toMatchObject({ addressed: true, amplifies: false });
				expect(post.reading.signals).not.toContain("safety");
				expect(post.reading.signals).not.toContain("self-harm");
				expect(post.incident.active).toBe(false);
			}),
		);
	});
});

it("the table needs no interpreter: every cell is a simple one", () => {
	expect(routing.decisions.flatMap(({ probes }) => probes)).toEqual([]);
});

describe("without a line of code", () => {
	const rule = (id: string, cells: readonly string[], outputs: readonly string[]): string =>
		`<rule id="${id}">
			${cells.map((cell) => `<inputEntry><text>${cell}</text></inputEntry>`).join("")}
			${outputs.map((output) => `<outputEntry><text>${output}</text></outputEntry>`).join("")}
		</rule>`;
	/** The model with a rule before another one. */
	const ruleBefore = (xml: string, id: string, added: string): string => {
		expect(xml).toContain(`<rule id="${id}">`);
		return xml.replace(`<rule id="${id}">`, `${added}<rule id="${id}">`);
	};

	it("a new list, team, tag and SLA policy come to be used", async () => {
		const column = `<input label="Pupil"><inputExpression><text>matches.schools</text></inputExpression></input>
			<output id="team-output-team"`;
		const withColumn = ROUTING_XML.replace('<output id="team-output-team"', column).replace(
			/(<rule id="team-[\s\S]*?)(<outputEntry)/g,
			"$1<inputEntry><text>-</text></inputEntry>$2",
		);
		const withTeam = ruleBefore(
			withColumn,
			"team-safety",
			rule("team-schools", ["-", "-", "-", "true"], ['"education"']),
		);
		const withTag = ruleBefore(
			withTeam,
			"tags-none",
			rule("tags-billing", ['list contains(?, "churn")', "-", "-", "-", "-"], ['"save-me"']),
		);
		const xml = ruleBefore(
			withTag,
			"slaPolicy-standard",
			rule("slaPolicy-slow", ["-", '"normal"'], ['"relaxed"']),
		);
		const lists = { ...LISTS, schools: ["school", "@head_teacher"] };
		const expectations = {
			...EXPECTATIONS,
			lists: Object.keys(lists),
			teams: [...EXPECTATIONS.teams, "education"],
			slaPolicies: [...EXPECTATIONS.slaPolicies, "relaxed"],
		};
		await expect(activate(xml, EXPECTATIONS)).rejects.toThrow("matches has no schools");

		const model = await activate(xml, expectations);
		const post = inputs({ reading: { ...complaint, signals: ["churn"] } });
		const matches = compileLists(lists)("Your app fails at our school", "ana");
		const { handling, version } = decide(model, { ...post, matches });
		expect(handling).toMatchObject({
			team: "education",
			slaPolicy: "relaxed",
			tags: ["churn", "save-me"],
		});
		expect(version).not.toBe(routing.version);
	});
});
