/** Trigger: every five minutes. Restarts the process of open cases that nobody waits for. */
import middy from "@middy/core";
import { houseFromEnvironment } from "../lib/assembly/house.ts";
import { reconcileCases } from "../lib/cases/reconcile-cases.ts";
import { observe } from "../lib/runtime/observe.ts";

const { house } = houseFromEnvironment();

export const handler = middy(async () => ({ restarted: await reconcileCases(house.work) })).use(
	observe("reconcile-cases"),
);
