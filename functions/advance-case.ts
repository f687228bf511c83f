/** Trigger: a task of the state machine. Takes one step of the case process. */
import middy from "@middy/core";
import { houseFromEnvironment } from "../lib/assembly/house.ts";
import { advanceCase, processStep } from "../lib/cases/advance-case.ts";
import { observe } from "../lib/runtime/observe.ts";

const { house } = houseFromEnvironment();
const advancing = { ...house, ...house.work };

export const handler = middy((step: unknown) =>
	advanceCase(advancing, processStep.parse(step)),
).use(observe("advance-case"));
