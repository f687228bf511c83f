/** twitter-text 3.1.0 ships no types. Only this file of it is loaded: the whole is ten times as large. */
declare module "twitter-text/dist/parseTweet.js" {
	export default function parseTweet(text: string): {
		/** 280 at most in a valid post: a Latin letter counts 1, most other characters 2, any link 23. */
		readonly weightedLength: number;
		/** Not empty, not too long, no forbidden characters. */
		readonly valid: boolean;
	};
}
