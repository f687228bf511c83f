import { Construct } from "constructs";
import { type Common, EarshotFunction } from "./earshot-function.ts";
import type { Queues } from "./queues.ts";
import { runEvery } from "./triggers.ts";

/** Hears what customers say: asks the channels that are polled, and takes what others deliver. */
export class Listening extends Construct {
	readonly pollChannel: EarshotFunction;
	readonly receiveWebhook: EarshotFunction;

	constructor(scope: Construct, id: string, common: Common, queues: Queues) {
		super(scope, id);
		this.pollChannel = new EarshotFunction(this, "poll-channel", common);
		runEvery(this.pollChannel, queues.failures);
		this.receiveWebhook = new EarshotFunction(this, "receive-webhook", common);
	}
}
