import * as z from "zod";
import { ConflictError, NotFoundError } from "../kernel/errors.ts";
import {
	type CannedReply,
	cannedPrefix,
	cannedText,
	inUse,
	type KeptCannedReply,
} from "../replies/canned-reply.ts";
import type { Api } from "./api.ts";
import { type Caller, ROLES } from "./caller.ts";
import { pageOf } from "./parts.ts";
import { route } from "./route.ts";
import { cannedReplySchema } from "./writing-schemas.ts";

const WRITERS = ["agent", "lead", "admin"] as const;

/** Routes about canned replies: everyone who writes on cases may change them. */
export const cannedRoutes = [
	route({
		method: "GET",
		path: "/api/canned-replies",
		summary: "Replies that are written once and used often, by prefix",
		roles: ROLES,
		result: pageOf(cannedReplySchema),
		handle: async ({ house, files }) => ({
			items: inUse(files.cannedReplies, await house.canned.all()),
		}),
	}),
	route({
		method: "POST",
		path: "/api/canned-replies",
		summary: "Writes a canned reply, or changes one",
		roles: WRITERS,
		body: z.strictObject({
			prefix: cannedPrefix,
			text: cannedText,
			/** The version to change; absent for a new one. */
			expectedVersion: z.int().min(0).optional(),
		}),
		result: z.object({ reply: cannedReplySchema }),
		async handle(api, { caller, body: { prefix, text, expectedVersion } }) {
			const reply = await change(api, caller, { prefix, text, deleted: false }, expectedVersion);
			return { reply };
		},
	}),
	route({
		method: "POST",
		path: "/api/canned-replies/{prefix}/delete",
		summary: "Deletes a canned reply",
		roles: WRITERS,
		body: z.strictObject({ expectedVersion: z.int().min(0) }),
		result: z.object({ reply: cannedReplySchema }),
		async handle(api, { caller, params, body: { expectedVersion } }) {
			const { prefix } = params;
			const known = await knownOf(api, prefix);
			if (!known) throw new NotFoundError("canned reply", prefix);
			const gone = { prefix, text: known.text, deleted: true };
			return { reply: await change(api, caller, gone, expectedVersion) };
		},
	}),
];

/** As people left it, or as the owner's file has it. */
async function knownOf(
	{ house, files }: Api,
	prefix: string,
): Promise<KeptCannedReply | (CannedReply & { readonly deleted?: undefined }) | undefined> {
	const kept = await house.canned.one(prefix);
	return kept ?? files.cannedReplies.find((one) => one.prefix === prefix);
}

/** @throws {ConflictError} when another version stands than the caller has seen */
async function change(
	api: Api,
	caller: Caller,
	wanted: { readonly prefix: string; readonly text: string; readonly deleted: boolean },
	expectedVersion: number | undefined,
): Promise<CannedReply> {
	const known = await knownOf(api, wanted.prefix);
	// a second delivery finds what the first one did
	if (known?.by === caller.id && known.text === wanted.text && known.deleted === wanted.deleted)
		return viewOf(known);
	const isNew = known === undefined || known.deleted === true;
	const seen = expectedVersion ?? (isNew ? (known?.version ?? 0) : undefined);
	if (seen === undefined)
		throw new ConflictError(
			`there is /${wanted.prefix} already: change it, or choose another word`,
		);
	const next: KeptCannedReply = {
		...{ ...wanted, version: seen + 1, by: caller.id, at: api.clock() },
	};
	if (seen !== (known?.version ?? 0) || !(await api.house.canned.keep(next)))
		throw new ConflictError(
			`/${wanted.prefix} was changed by somebody else; look again`,
			known?.version,
		);
	return viewOf(next);
}

const viewOf = ({ prefix, text, version, by, at }: CannedReply): CannedReply => ({
	...{ prefix, text, version },
	...(by !== undefined && { by }),
	...(at !== undefined && { at }),
});
