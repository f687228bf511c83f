/** List prices in US dollars, of one region and one day, without free tiers. */
export const REGION = "us-east-1";
export const AS_OF = "2026-11-21";

export interface Price {
	readonly usd: number;
	/** For so many units. */
	readonly per: number;
	readonly unit: string;
	readonly source: string;
	/**
	 * `seen`: found again in public text of 2025 or 2026 on the day of the list; `known`: as AWS has said for years, not looked
	 * up that day. Both are to be compared with the source before they are relied on.
	 */
	readonly checked: "seen" | "known";
}

const MILLION = 1_000_000;
const price = (
	usd: number,
	per: number,
	unit: string,
	page: string,
	checked: Price["checked"],
): Price => ({
	...{ usd, per, unit, checked },
	source: page.startsWith("https:") ? page : `https://aws.amazon.com/${page}/pricing/`,
});

const DYNAMODB = "https://aws.amazon.com/dynamodb/pricing/on-demand/";
/** Says that the size is that of the table without its global indexes. */
const RECOVERY =
	"https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html";

export const PRICES = {
	dynamodbWrite: price(0.625, MILLION, "write request units", DYNAMODB, "seen"),
	dynamodbRead: price(0.125, MILLION, "read request units", DYNAMODB, "seen"),
	dynamodbStorage: price(0.25, 1, "GB-months", DYNAMODB, "known"),
	dynamodbRecovery: price(0.2, 1, "GB-months of point-in-time recovery", RECOVERY, "seen"),
	lambdaRequest: price(0.2, MILLION, "invocations", "lambda", "seen"),
	lambdaTime: price(0.0000133334, 1, "GB-seconds on ARM", "lambda", "seen"),
	sqsFifo: price(0.5, MILLION, "requests of FIFO queues", "sqs", "seen"),
	stepFunctions: price(25, MILLION, "state transitions", "step-functions", "seen"),
	eventBridge: price(1, MILLION, "events of 64 kB", "eventbridge", "seen"),
	scheduler: price(1, MILLION, "scheduled invocations", "eventbridge", "seen"),
	httpApi: price(1, MILLION, "requests", "api-gateway", "known"),
	cloudFront: price(1, MILLION, "HTTPS requests", "cloudfront", "known"),
	dataOut: price(0.085, 1, "GB to the internet", "cloudfront", "known"),
	s3Put: price(5, MILLION, "PUT requests", "s3", "known"),
	logs: price(0.5, 1, "GB of logs", "cloudwatch", "known"),
	alarm: price(0.1, 1, "alarm metrics a month", "cloudwatch", "known"),
	dashboard: price(3, 1, "dashboards a month", "cloudwatch", "known"),
	secret: price(0.4, 1, "secrets a month", "secrets-manager", "known"),
	secretRead: price(5, MILLION, "secret reads", "secrets-manager", "known"),
	person: price(0.015, 1, "people who sign in, beyond 10,000 a month", "cognito", "known"),
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
