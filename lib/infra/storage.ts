import { Duration, RemovalPolicy, SecretValue, Stack } from "aws-cdk-lib";
import {
	AttributeType,
	BillingMode,
	ProjectionType,
	StreamViewType,
	Table,
} from "aws-cdk-lib/aws-dynamodb";
import {
	BlockPublicAccess,
	Bucket,
	BucketEncryption,
	type CfnBucket,
	ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { INDEXES, ROW, TABLE_KEY, TIME_TO_LIVE } from "../kernel/table-schema.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Reachable } from "./earshot-function.ts";
import type { Stage } from "./stage.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What the stack remembers: the one table, the bucket of raw payloads and media, the one secret. */
export class Storage extends Construct {
	readonly table: Table;
	readonly payloads: Bucket;
	readonly secret: Secret;

	constructor(scope: Construct, id: string, { keepsData, payloadDays, target }: Stage) {
		super(scope, id);
		const removalPolicy = keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

		this.table = new Table(this, "Table", {
			partitionKey: text(TABLE_KEY.pk),
			sortKey: text(TABLE_KEY.sk),
			billingMode: BillingMode.PAY_PER_REQUEST,
			pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
			deletionProtection: keepsData,
			stream: StreamViewType.NEW_IMAGE,
			timeToLiveAttribute: TIME_TO_LIVE,
			removalPolicy,
		});
		// CloudFormation builds one index an update: a new one is deployed by itself, before the code that asks it
		for (const [indexName, { pk, sk }] of Object.entries(INDEXES))
			this.table.addGlobalSecondaryIndex({
				indexName,
				partitionKey: text(pk),
				sortKey: text(sk),
				projectionType: ProjectionType.INCLUDE,
				nonKeyAttributes: [ROW],
			});

		this.payloads = new Bucket(this, "Payloads", {
			encryption: BucketEncryption.S3_MANAGED,
			blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
			objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
			enforceSSL: true,
			lifecycleRules: [
				{
					expiration: Duration.days(payloadDays),
					abortIncompleteMultipartUploadAfter: Duration.days(1),
				},
			],
			removalPolicy,
			autoDeleteObjects: !keepsData && target === "aws",
		});
		acknowledge(this.payloads, {
			"AwsSolutions-S1": "only the stack's own functions reach it, and they log what they do",
		});

		this.secret = new Secret(this, "Secret", {
			description: "Earshot: credentials of the connected channels, as JSON (docs/deploy.md)",
			secretStringValue: SecretValue.unsafePlainText(JSON.stringify({ connections: {} })),
			removalPolicy,
		});
		acknowledge(this.secret, {
			"AwsSolutions-SMG4":
				"credentials of other companies' APIs: a person rotates them where they were issued",
		});
	}

	/** The three as functions reach them. */
	get reach(): { readonly [R in "table" | "payloads" | "secret"]: Reachable } {
		const { table, payloads, secret } = this;
		return {
			table: {
				value: table.tableName,
				arns: (_action, verb) => [
					verb in INDEXES ? `${table.tableArn}/index/${verb}` : table.tableArn,
				],
			},
			payloads: {
				value: payloads.bucketName,
				arns: () => [payloads.arnForObjects("*")],
				wide: {
					[`AwsSolutions-IAM5[Resource::<${logicalIdOf(payloads)}.Arn>/*]`]:
						"an object is named by the post whose payload it is",
				},
			},
			secret: { value: secret.secretArn, arns: () => [secret.secretArn] },
		};
	}
}

/** The name of a bucket in the template, by which findings name it. */
function logicalIdOf(bucket: Bucket): string {
	return Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
}
