import { ENGLISH_CUES } from "./english-cues.ts";
import { ENGLISH_TOPICS, ENGLISH_URGENCY } from "./english-needs.ts";
import { ENGLISH_SIGNALS } from "./english-signals.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** English. */
export const ENGLISH: Vocabulary = {
	language: "en",
	signals: ENGLISH_SIGNALS,
	urgency: ENGLISH_URGENCY,
	topics: ENGLISH_TOPICS,
	cues: ENGLISH_CUES,
	denials: `not no never dont doesnt didnt isnt wasnt cant cannot couldnt wont wouldnt havent hasnt hadnt without arent werent shouldnt aint nothing none nobody hardly barely`,
	turns: `but however though although except yet unfortunately`,
	wishes: `should could would wish please need needs want wants hope if why pls can`,
	common: `the and you that it is was for on are with as i his they be at this have from or had by but some what there we
		can out other were all your when up use how said an each she which do their if will way about many then them would
		like so these her long make thing see him two has look more could go my than first been call who its now find get
		of to in not just your youre dont im ive cant didnt doesnt isnt why me our us any please thanks am did no too very
		off still got never been because where back need want after again here every good really only over know think`,
};
