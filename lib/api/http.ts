import type { MiddlewareObj } from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { InvalidError } from "../kernel/errors.ts";
import { storable } from "../kernel/text.ts";
import { isFault, problemOf } from "./problem.ts";

/** An answer as the gateway takes it. Bodies are data: nobody may keep them, and no browser may guess what they are. */
export const respond = (
	statusCode: number,
	body: unknown,
	contentType = "application/json",
): APIGatewayProxyStructuredResultV2 => ({
	statusCode,
	headers: {
		"content-type": contentType,
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
	},
	body: JSON.stringify(body),
});

/** Middleware: answers whatever was thrown with a problem, and logs what is our fault. */
export const problems = (): MiddlewareObj<
	APIGatewayProxyEventV2,
	APIGatewayProxyStructuredResultV2
> => ({
	onError: (request) => {
		const { error, event } = request;
		if (isFault(error)) console.error({ route: event.routeKey, error });
		const problem = problemOf(error);
		request.response = respond(problem.status, problem, "application/problem+json");
	},
});

/** The bytes of a body, as they came to the gateway. */
export const bytesOf = ({
	body,
	isBase64Encoded,
}: Pick<APIGatewayProxyEventV2, "body" | "isBase64Encoded">): Buffer =>
	Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");

/**
 * A body as JSON, its texts made storable.
 * @throws {InvalidError} when it is not JSON in UTF-8
 */
export function jsonOf(event: Pick<APIGatewayProxyEventV2, "body" | "isBase64Encoded">): unknown {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(event));
		return JSON.parse(text, (_name, value) =>
			typeof value === "string" ? storable(value) : value,
		);
	} catch {
		throw new InvalidError({ "": "the body is not JSON in UTF-8" });
	}
}
