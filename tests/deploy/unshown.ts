/** What a local AWS cannot show, and where it is proven instead. */
export const UNSHOWN: readonly { readonly what: string; readonly instead: string }[] = [
	{
		what: "that each function may do what it does (the local AWS asks nobody for permission)",
		instead: "tests/infra/iam-proof.test.ts replays the calls of the scenarios against the roles",
	},
	{
		what: "throttles of the API",
		instead: 'tests/infra/edge.test.ts, "throttles all routes, and the open ones more"',
	},
	{
		what: "dead-letter queues that fill",
		instead: 'tests/infra/running.test.ts, "gives every queue a dead-letter queue of its kind"',
	},
	{
		what: "retries, bisection and failures of the stream",
		instead: 'tests/infra/running.test.ts, "gives up a poisoned record of the stream"',
	},
	{
		what: "limits of batches at once, and reserved executions",
		instead: 'tests/infra/running.test.ts, "repeats what failed", "reserves executions"',
	},
	{
		what: "deadlines of the case process that come from its data (TimeoutSecondsPath)",
		instead:
			'tests/infra/edge.test.ts, "never waits without a deadline"; the embedded cloud runs them',
	},
	{
		what: "versions and the alias of the state machine",
		instead: 'tests/infra/edge.test.ts, "starts cases under the alias"',
	},
	{
		what: "CloudFront, the upload of the console and its headers",
		instead: 'tests/infra/edge.test.ts, "the site"',
	},
	{
		what: "managed login (tests sign in as an administrator would)",
		instead: 'tests/infra/edge.test.ts, "signing in"',
	},
	{
		what: "the budget",
		instead: 'tests/infra/running.test.ts, "announces a bill above the budget"',
	},
];
