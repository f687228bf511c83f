import { Construct } from "constructs";
import { type Common, EarshotFunction } from "./earshot-function.ts";
import type { Queues } from "./queues.ts";
import { readQueue } from "./triggers.ts";

/** Decides what becomes of each post. */
export class Routing extends Construct {
	readonly routePost: EarshotFunction;

	constructor(scope: Construct, id: string, common: Common, queues: Queues) {
		super(scope, id);
		this.routePost = new EarshotFunction(this, "route-post", common);
		readQueue(this.routePost, queues);
	}
}

/** Gathers wishes into ideas. */
export class Ideas extends Construct {
	readonly gatherIdea: EarshotFunction;

	constructor(scope: Construct, id: string, common: Common, queues: Queues) {
		super(scope, id);
		this.gatherIdea = new EarshotFunction(this, "gather-idea", common);
		readQueue(this.gatherIdea, queues);
	}
}

/** Answers customers where they spoke. */
export class Replies extends Construct {
	readonly sendReply: EarshotFunction;

	constructor(scope: Construct, id: string, common: Common, queues: Queues) {
		super(scope, id);
		this.sendReply = new EarshotFunction(this, "send-reply", common);
		readQueue(this.sendReply, queues);
	}
}
