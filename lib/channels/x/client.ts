import http from "node:http";
import https from "node:https";
import { type ITwitterApiClientPlugin, TwitterApi, type TwitterApiv2 } from "twitter-api-v2";

/** What the owner of an X app copies from its console. */
export interface XCredentials {
	/** Of the app: for search. */
	readonly bearerToken: string;
	/** Consumer key and secret of the app, access token and secret of the brand's account (OAuth 1.0a; they do not expire). */
	readonly appKey: string;
	readonly appSecret: string;
	readonly accessToken: string;
	readonly accessSecret: string;
}

export interface XClients {
	/** As the app: search. */
	readonly app: TwitterApiv2;
	/** As the brand's account: its mentions, its own posts, its replies. */
	readonly account: TwitterApiv2;
}

const LONGEST_REQUEST = 10_000;

/**
 * Clients that ask `baseUrl` and give up in time. The library knows neither setting: a plugin rewrites the address
 * (after signing: signatures are always over api.x.com) and limits every request.
 */
export function xClients(credentials: XCredentials, baseUrl = "https://api.x.com"): XClients {
	const base = new URL(baseUrl);
	const plugin: ITwitterApiClientPlugin = {
		onBeforeRequest({ params, computedParams: { url }, requestOptions }) {
			url.protocol = base.protocol;
			url.host = base.host;
			// not the option `timeout`, which counts silence: an answer that drips for ever would never end
			requestOptions.signal = AbortSignal.timeout(
				Math.min(params.timeout ?? LONGEST_REQUEST, LONGEST_REQUEST),
			);
		},
	};
	// A fresh connection each time: one kept over a pause of Lambda is dead, and a reply that dies on it is one of which
	// nobody knows whether it was sent.
	const httpAgent = new (base.protocol === "http:" ? http : https).Agent({ keepAlive: false });
	const settings = { plugins: [plugin], httpAgent };
	const { bearerToken, ...tokens } = credentials;
	return {
		app: new TwitterApi(bearerToken, settings).v2,
		account: new TwitterApi(tokens, settings).v2,
	};
}
