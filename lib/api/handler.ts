import middy from "@middy/core";
import httpRouter from "@middy/http-router";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { NotFoundError } from "../kernel/errors.ts";
import type { Api } from "./api.ts";
import { problems, respond } from "./http.ts";
import { encodedPath } from "./path.ts";
import { ROUTES } from "./routes.ts";

/** Answers the requests of an HTTP API (payload 2.0) whose authorizer has verified the token. Never throws. */
export const apiHandler = (api: Api) =>
	middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
		.use(problems())
		.before(({ event }) => {
			const { http } = event.requestContext;
			http.path = encodedPath(http.method, http.path);
		})
		.handler(
			httpRouter<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
				routes: ROUTES.map(({ method, path, status, answer }) => ({
					...{ method, path },
					handler: async (event: APIGatewayProxyEventV2) =>
						respond(status, await answer(api, event)),
				})),
				notFoundResponse: ({ method, path }) => {
					throw new NotFoundError("route", `${method} ${path}`);
				},
			}),
		);
