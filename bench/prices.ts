/** List prices in US dollars of us-east-1, without free tiers, as AWS published them in November 2026. */
export interface Price {
	readonly usd: number;
	/** For so many units. */
	readonly per: number;
	readonly unit: string;
	readonly source: string;
}

const MILLION = 1_000_000;
const price = (usd: number, per: number, unit: string, service: string): Price => ({
	...{ usd, per, unit },
	source: `https://aws.amazon.com/${service}/pricing/`,
});

export const PRICES = {
	dynamodbWrite: price(0.625, MILLION, "write request units", "dynamodb"),
	dynamodbRead: price(0.125, MILLION, "read request units", "dynamodb"),
	dynamodbStorage: price(0.25, 1, "GB-months", "dynamodb"),
	dynamodbRecovery: price(0.2, 1, "GB-months of point-in-time recovery", "dynamodb"),
	lambdaRequest: price(0.2, MILLION, "invocations", "lambda"),
	lambdaTime: price(0.0000133334, 1, "GB-seconds on ARM", "lambda"),
	sqsFifo: price(0.5, MILLION, "requests of FIFO queues", "sqs"),
	stepFunctions: price(25, MILLION, "state transitions", "step-functions"),
	eventBridge: price(1, MILLION, "events of 64 kB", "eventbridge"),
	scheduler: price(1, MILLION, "scheduled invocations", "eventbridge"),
	httpApi: price(1, MILLION, "requests", "api-gateway"),
	cloudFront: price(1, MILLION, "HTTPS requests", "cloudfront"),
	s3Put: price(5, MILLION, "PUT requests", "s3"),
	logs: price(0.5, 1, "GB of logs", "cloudwatch"),
	alarm: price(0.1, 1, "alarm metrics a month", "cloudwatch"),
	dashboard: price(3, 1, "dashboards a month", "cloudwatch"),
	secret: price(0.4, 1, "secrets a month", "secrets-manager"),
	secretRead: price(5, MILLION, "secret reads", "secrets-manager"),
} as const satisfies Record<string, Price>;
export type PriceName = keyof typeof PRICES;

/** Units of each price. */
export type Bill = Partial<Record<PriceName, number>>;

/** Dollars of one line of a bill. */
export const usdOf = (name: PriceName, units: number): number =>
	(units * PRICES[name].usd) / PRICES[name].per;

/** Dollars of a whole bill. */
export const totalOf = (bill: Bill): number =>
	Object.entries(bill).reduce((sum, [name, units]) => sum + usdOf(name as PriceName, units), 0);
