import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { NotFoundError } from "../kernel/errors.ts";
import { type ReceiveDelivery, receiveDelivery } from "../routing/receive-delivery.ts";
import { bytesOf, problems, respond } from "./http.ts";
import { parameterOf } from "./path.ts";

/** Answers `POST /hooks/{connection}`: 202 when everything usable is safe. Never throws. */
export const hookHandler = (work: ReceiveDelivery) =>
	middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
		.use(problems())
		.handler(async (event: APIGatewayProxyEventV2) => {
			const { method, path } = event.requestContext.http;
			const connection = parameterOf(path.split("/")[2] ?? "");
			if (method !== "POST") throw new NotFoundError("route", `${method} ${path}`);
			const { headers } = event;
			return respond(
				202,
				await receiveDelivery(work, connection, { headers, rawBody: bytesOf(event) }),
			);
		});
