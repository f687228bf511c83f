import { describe, expect, it } from "@jest/globals";
import { readPost } from "../../lib/language/read-post.ts";
import type { Intent } from "../../lib/language/reading.ts";

/** Texts that a reader of single words gets wrong, and what each wants most. */
const TRAPS: readonly (readonly [Intent, string])[] = [
	["complaint", "my order was cancelled because the zip code did not match"],
	["idea", "please add CSV export, I hate that it is missing"],
	["praise", "sick new feature, this is insane!"],
	["complaint", "great, another outage. thanks a lot"],
	["praise", "no problem at all, works great"],
	["complaint", "thanks for nothing"],
	["praise", "works great now"],
	["complaint", "worked great, until now"],
	["praise", "it used to freeze, now it never does. thank you"],
	["complaint", "it never used to freeze. now it does all day"],
	["idea", "can you add dark mode"],
	["question", "can you add me to the waiting list?"],
	["question", "do you ship to Norway"],
	["question", "how do i cancel"],
	["idea", "bring back the old layout"],
	["complaint", "third replacement router this year"],
	["complaint", "still waiting for the refund from March"],
	["idea", "I love it, just needs a dark mode"],
	["complaint", "this update is killing me"],
	["other", "i'm dead 😂😂"],
	["praise", "these wings are fire"],
	["complaint", "the charger caught fire"],
	["other", "fire sale at the mall this weekend"],
	["other", "court side seats tonight with my dad"],
	["question", "do i press the button twice or once?"],
	["other", "leaving for the airport, see you in Rome"],
	["praise", "nice job on the redesign"],
	["praise", "never leaving this bank, best service ever"],
	["complaint", "never again. worst flight of my life"],
	["praise", "couldn't be happier with the service"],
	["praise", "zero complaints, five stars"],
	["complaint", "why is my card declined again"],
	["idea", "you should let us choose the delivery day"],
	["complaint", "you should be ashamed of this service"],
	["question", "should I bring my passport?"],
	["idea", "would be great if the bill came by e-mail"],
	["praise", "damn this app is good"],
	["complaint", "damn app deleted all my photos"],
	["praise", "holy shit the new camera is amazing"],
	["complaint", "what a shit show, two hours on hold"],
	["praise", "thanks to Priya at the desk, she fixed it in a minute"],
	["complaint", "thanks to your driver my fence is broken"],
	["complaint", "wow, only four hours late this time"],
	["praise", "wow, four hours early"],
	["question", "when does the sale start?"],
	["other", "the sale starts on Monday"],
	["other", "Version 2.1 is out today"],
	["complaint", "version 2.1 broke my login"],
	["praise", "version 2.1 fixed my login, thanks"],
	["idea", "feature request: export to Excel"],
	["question", "is there an export to Excel"],
	["complaint", "export to Excel fails every time"],
	["question", "is the network down in Leeds?"],
	["complaint", "network down in Leeds again"],
	["complaint", "paid for two, got one"],
	["complaint", "charged twice, one order"],
	["praise", "ordered on Monday, here on Tuesday. impressed"],
	["complaint", "ordered in March, it is June"],
	["other", "GIVEAWAY! follow and retweet to win a phone"],
	["other", "shares of the company fell 3% today"],
	["other", "happy birthday to my sister"],
	["idea", "please let us pay with Apple Pay"],
	["complaint", "Apple Pay does not work in your shop"],
	["question", "do you take Apple Pay"],
	["praise", "paying with Apple Pay is so easy here, love it"],
	["complaint", "how hard is it to answer the phone"],
	["complaint", "your app signs me out every single time"],
	["complaint", "nobody answers my e-mails"],
	["praise", "someone answered my e-mail in ten minutes, brilliant"],
	["complaint", "bravo, you lost my bag again"],
	["complaint", 'love how my parcel is always "out for delivery" and never delivered'],
	["complaint", "oh great, the train is cancelled again"],
	["praise", "oh this is great, well done"],
	["complaint", "El pedido no ha llegado y nadie contesta"],
	["idea", "Estaría bien poder pagar con Bizum"],
	["question", "¿Abrís los domingos?"],
	["praise", "Muchas gracias, el servicio fue excelente"],
	["complaint", "Mon colis n'est toujours pas arrivé"],
	["idea", "Ce serait bien d'ajouter un mode sombre"],
	["question", "Est-ce que vous livrez en Belgique ?"],
	["praise", "Merci beaucoup, service impeccable"],
	["complaint", "Das Paket ist immer noch nicht da"],
	["idea", "Es wäre toll, wenn man mit PayPal zahlen könnte"],
	["question", "Habt ihr sonntags geöffnet?"],
	["praise", "Super Service, vielen Dank!"],
	["complaint", "Il pacco non è ancora arrivato"],
	["idea", "Sarebbe bello avere la modalità scura"],
	["question", "Spedite anche in Svizzera?"],
	["praise", "Grazie mille, servizio eccellente"],
	["complaint", "O pedido ainda não chegou e ninguém responde"],
	["idea", "Seria ótimo ter um modo escuro no app"],
	["question", "Vocês entregam no domingo?"],
	["praise", "Muito obrigada, atendimento excelente"],
];

describe("a trap", () => {
	it.each(TRAPS)("is %s: %s", (intent, text) => {
		expect(readPost(text).intent).toBe(intent);
	});
});

/** What the reader should see and does not: whoever mends one is told to move it among the traps. */
const FALLEN_INTO: readonly (readonly [Intent, string])[] = [
	["complaint", "leaving you for your rival, bye"],
	["complaint", "couldn't be less happy with the service"],
	["complaint", "would have been great if the bill had been right"],
];

describe("a trap that is known to catch the reader", () => {
	it.failing.each(FALLEN_INTO)("is %s: %s", (intent, text) => {
		expect(readPost(text).intent).toBe(intent);
	});
});

describe("two intents", () => {
	it("puts the idea before the complaint that it stops", () => {
		const { intents } = readPost("please add CSV export, I hate that it is missing");
		expect(intents[0]).toBe("idea");
		expect(intents.length).toBeLessThanOrEqual(2);
	});
});

describe("a text that feels nothing", () => {
	it.each([
		"The shop on Mill Lane is open from nine to five.",
		"Version 4.2 was released on Tuesday.",
		"My order number is 77120.",
	])("is neutral: %s", (text) => {
		expect(readPost(text).sentiment.label).toBe("neutral");
	});
});
