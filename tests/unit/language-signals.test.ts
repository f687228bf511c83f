import { describe, expect, it } from "@jest/globals";
import { DENSE } from "../../lib/language/dense.ts";
import { HEADS, MODEL } from "../../lib/language/model.ts";
import { readPost } from "../../lib/language/read-post.ts";
import type { SignalName } from "../../lib/language/reading.ts";
import { applyRules, rulesOf } from "../../lib/language/rules.ts";
import { tokensOf } from "../../lib/language/tokens.ts";
import { VOCABULARIES } from "../../lib/language/vocabulary/all.ts";
import { CONCEPT_WORDS } from "../../lib/language/vocabulary/concepts.ts";
import { CONCEPTS } from "../../lib/language/vocabulary/scenes.ts";

const rules = new Map(VOCABULARIES.map((words) => [words.language, rulesOf(words)]));
const SURE = 0.75;

function told(signal: SignalName, text: string, language = "en"): number {
	const known = rules.get(language);
	if (!known) throw new Error(`no rules for ${language}`);
	const hit = applyRules(known, tokensOf(text)).signals.find(({ name }) => name === signal);
	return hit?.confidence ?? 0;
}

/** Posts that tell a signal, and posts of the same words that do not. */
const ENGLISH: Readonly<Partial<Record<SignalName, { yes: string[]; no: string[] }>>> = {
	safety: {
		yes: [
			"the kettle's plug melted and there was smoke behind the fridge",
			"My charger is on fire",
			"our two-year-old has blisters on both hands from your slide",
			"found a shard of glass in the soup",
			"there is a strong smell of gas on the stairs",
			"the driver of the 9 fell asleep at the wheel",
			"brakes failed on the hill, we are all shaken",
			"the shelf gave way and landed on my foot",
			"told the waiter about my peanut allergy and still ended up with hives",
			"they handed my dad the wrong dose of insulin",
			"a wire is hanging down over the playground, bare",
			"the fire exit was locked during the show",
		],
		no: [
			"this update is killing me",
			"the new burger is fire",
			"he's on fire tonight, three goals",
			"the head office ignores me and the hand cream is empty",
			"does the smoke detector come with a battery",
			"the app crashed on my phone again",
			"nothing broke, nobody was hurt, all good",
			"prices fell again at the till",
		],
	},
	"self-harm": {
		yes: [
			"I want to kill myself and nobody at your bank cares",
			"there is no point in living any more",
			"I don't want to be here any longer, not after this",
			"they'd be better off with me dead",
			"I have all my tablets ready and I am going to swallow them tonight",
			"I am going to jump off the bridge",
			"I don't feel safe with myself this evening",
			"I am cutting myself again",
		],
		no: [
			"I'm dead 😂 what a goal",
			"the battery is dead",
			"how do I kill the process",
			"our walk for suicide prevention starts at nine",
			"I would die for this cake",
			"the phone line has been dead since Monday",
		],
	},
	legal: {
		yes: [
			"my solicitor will write to you on Monday",
			"see you in small claims",
			"I reported you to the ombudsman",
			"this is a letter before action",
			"we will sue if it is not paid",
			"our client requires an answer within seven days",
			"the dental council has my complaint",
		],
		no: [
			"court side seats were lovely",
			"we need a second badminton court",
			"thanks to aunt Sue for the voucher",
			"my hearing aid is lost on board",
			"I hold power of attorney, which form is it",
		],
	},
	press: {
		yes: [
			"I am a journalist with the evening paper and need a comment by four",
			"the local radio is coming to film the mould",
			"I told my story to the newspaper",
			"I write for a weekly magazine, may I have an interview",
			"a reporter has all the screenshots",
		],
		no: [
			"press the button twice",
			"the garlic press is bent",
			"my newspaper subscription was not delivered",
			"how do I crop in the photo editor",
		],
	},
	churn: {
		yes: [
			"I cancelled my subscription and I'm not coming back",
			"after twelve years we are switching to another provider",
			"closing my account, moved my salary to a rival",
			"PAC code please, I have had enough",
			"quitting for good",
			"they lost a customer today",
		],
		no: [
			"leaving for the airport now",
			"you cancelled my flight",
			"thanks, so glad I switched to you",
			"we are moving house in May",
			"never leaving you, best bank ever",
			"the app logs me out",
		],
	},
	"privacy-request": {
		yes: ["please delete all my personal data", "I want a copy of everything you hold on me"],
		no: ["my mobile data is used up", "please delete my review"],
	},
	fraud: {
		yes: ["someone hacked my account", "there is an unknown charge on my card"],
		no: ["what a rip off, such a scam of a price", "absolute steal"],
	},
	abuse: {
		yes: ["you are all scum and idiots", "i will find him and smash his face"],
		no: ["i felt like such an idiot", "you legends"],
	},
	outage: {
		yes: ["our whole street has no internet", "servers down for everyone"],
		no: ["feeling down today", "the price is down"],
	},
};

const FOREIGN: Readonly<Record<string, readonly (readonly [SignalName, string])[]>> = {
	de: [
		["safety", "aus der Steckdose kommt Qualm und mein Finger ist verbrannt"],
		["self-harm", "ich will nicht mehr leben"],
		["legal", "ich übergebe die Sache meinem Anwalt"],
		["press", "die Redaktion der Tageszeitung hat schon angerufen"],
		["churn", "Vertrag gekündigt, ich gehe zur Konkurrenz"],
	],
	fr: [
		["safety", "la prise a fondu et ma fille est brûlée à la main"],
		["self-harm", "je n'ai plus envie de vivre"],
		["legal", "mon avocate a saisi le tribunal"],
		["press", "un journaliste de la télé régionale veut me rencontrer"],
		["churn", "abonnement résilié, je pars chez un concurrent"],
	],
	es: [
		["safety", "el cargador echó chispas y me quemó la mano"],
		["self-harm", "no quiero seguir viviendo, quiero morir"],
		["legal", "mi abogado presentará una demanda"],
		["press", "se lo cuento a un periodista del diario"],
		["churn", "cancelo mi cuenta y me voy a la competencia"],
	],
	it: [
		["safety", "la presa fa scintille e mio figlio si è ustionato la mano"],
		["self-harm", "non voglio più vivere"],
		["legal", "il mio avvocato vi porta in tribunale"],
		["press", "un giornalista del quotidiano mi ha chiamato"],
		["churn", "disdetto il contratto, passo alla concorrenza"],
	],
	pt: [
		["safety", "a tomada soltou faíscas e queimei a mão"],
		["self-harm", "não quero mais viver"],
		["legal", "o meu advogado vai avançar para tribunal"],
		["press", "uma jornalista do jornal quer fazer uma reportagem"],
		["churn", "cancelei o contrato e mudo para a concorrência"],
	],
};

describe.each(Object.entries(ENGLISH))("the words of %s", (name, { yes, no }) => {
	const signal = name as SignalName;

	it.each(yes)("are in: %s", (text) => {
		expect(told(signal, text)).toBeGreaterThanOrEqual(SURE);
	});

	it.each(no)("are not in: %s", (text) => {
		expect(told(signal, text)).toBeLessThan(SURE);
	});
});

describe.each(Object.entries(FOREIGN))("in the language %s", (language, posts) => {
	it.each(posts)("%s is told by: %s", (signal, text) => {
		expect(told(signal, text, language)).toBeGreaterThanOrEqual(SURE);
	});
});

describe("a scene", () => {
	it("is made of concepts that stand close together, in any order", () => {
		expect(told("safety", "my hand is swollen")).toBeGreaterThanOrEqual(SURE);
		expect(told("safety", "swollen, that is what my hand is")).toBeGreaterThanOrEqual(SURE);
		expect(
			told("safety", "a hand with the shopping would have been nice as my old bag is swollen"),
		).toBeLessThan(SURE);
	});

	it("is not made where its words are denied", () => {
		expect(told("safety", "no blood on my finger")).toBeLessThan(SURE);
	});

	it("is not made where a joke says so", () => {
		expect(told("self-harm", "no reason to live lol")).toBeLessThan(
			told("self-harm", "no reason to live"),
		);
	});

	it("needs two words: one that stands for two concepts makes none", () => {
		expect(told("safety", "burning")).toBeLessThan(SURE);
	});

	it("has words for every concept in English, and no concept that is none", () => {
		expect(Object.keys(CONCEPT_WORDS["en"] ?? {}).sort()).toEqual([...CONCEPTS].sort());
	});
});

describe("a reading", () => {
	it("carries the words of a signal as spans of the text", () => {
		const text = "Hello, the shelf gave way and my knee is swollen.";
		const signal = readPost(text).signals.find(({ name }) => name === "safety");
		const words = signal?.words.map(({ start, end }) => text.slice(start, end)) ?? [];
		expect(words.join(" ")).toContain("gave way");
	});

	it("raises what the rules are sure of, whatever the model thinks", () => {
		const { signals, urgency } = readPost("there is smoke coming out of my charger, help");
		expect(signals.map(({ name }) => name)).toContain("safety");
		expect(urgency.reasons).toContain("safety");
	});

	it("comes from a model that was trained on no more features than there are", () => {
		const known = MODEL.dense.length / HEADS.length - MODEL.stored.languages;
		expect(known).toBeLessThanOrEqual(DENSE.count);
	});
});
