import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Duration, Fn, RemovalPolicy, Stack, Token } from "aws-cdk-lib";
import {
	AllowedMethods,
	type BehaviorOptions,
	CachePolicy,
	Distribution,
	Function as EdgeFunction,
	FunctionCode,
	FunctionEventType,
	FunctionRuntime,
	HeadersFrameOption,
	HeadersReferrerPolicy,
	HttpVersion,
	OriginRequestPolicy,
	PriceClass,
	ResponseHeadersPolicy,
	S3OriginAccessControl,
	ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import {
	BlockPublicAccess,
	Bucket,
	BucketEncryption,
	type CfnBucket,
	type IBucket,
	ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { BucketDeployment, type ISource, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { logGroupOf } from "./earshot-function.ts";
import type { EarshotApi } from "./http-api.ts";
import type { SignIn } from "./sign-in.ts";
import type { Stage } from "./stage.ts";

const BUILT = fileURLToPath(new URL("../../console/dist", import.meta.url));

/** A page of the console is a path without a dot: the one document serves it. */
const ONE_DOCUMENT = `function handler(event) {
	var request = event.request;
	if (!request.uri.includes(".")) request.uri = "/index.html";
	return request;
}`;

/** What the console stands before. */
export interface SiteProps {
	readonly api: EarshotApi;
	readonly signIn: SignIn;
}

/** The console, on the same origin as the API and the webhooks, so that no other origin is ever allowed. */
export class ConsoleSite extends Construct {
	readonly distribution: Distribution;
	readonly #bucket: Bucket;
	readonly #stage: Stage;

	constructor(scope: Construct, id: string, stage: Stage, { api, signIn }: SiteProps) {
		super(scope, id);
		this.#stage = stage;
		this.#bucket = new Bucket(this, "Bucket", {
			encryption: BucketEncryption.S3_MANAGED,
			blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
			objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
			enforceSSL: true,
			// every file of it is built again from the repository
			removalPolicy: RemovalPolicy.DESTROY,
			autoDeleteObjects: true,
		});
		acknowledge(this.#bucket, {
			"AwsSolutions-S1": "only the distribution reads it, and what it holds is public",
		});

		const headers = securityHeaders(this, signIn.domain.baseUrl());
		const secured = {
			viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
			responseHeadersPolicy: headers,
		};
		const answered: BehaviorOptions = {
			...secured,
			origin: new HttpOrigin(Fn.select(2, Fn.split("/", api.url))),
			viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
			allowedMethods: AllowedMethods.ALLOW_ALL,
			cachePolicy: CachePolicy.CACHING_DISABLED,
			originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
		};
		this.distribution = new Distribution(this, "Distribution", {
			comment: "Earshot's console",
			defaultRootObject: "index.html",
			defaultBehavior: {
				...secured,
				origin: S3BucketOrigin.withOriginAccessControl(this.#bucket as IBucket, {
					originAccessControl: new S3OriginAccessControl(this, "Access", {
						originAccessControlName: nameInTheWorld(this),
					}),
				}),
				cachePolicy: CachePolicy.CACHING_OPTIMIZED,
				compress: true,
				functionAssociations: [
					{
						eventType: FunctionEventType.VIEWER_REQUEST,
						function: new EdgeFunction(this, "OneDocument", {
							code: FunctionCode.fromInline(ONE_DOCUMENT),
							runtime: FunctionRuntime.JS_2_0,
						}),
					},
				],
			},
			additionalBehaviors: { "/api/*": answered, "/hooks/*": answered },
			httpVersion: HttpVersion.HTTP2_AND_3,
			priceClass: PriceClass.PRICE_CLASS_100,
		});
		acknowledge(this.distribution, {
			"AwsSolutions-CFR1": "customers and agents may be anywhere",
			"AwsSolutions-CFR2":
				"a firewall costs more than the rest; the API throttles and asks for a token",
			"AwsSolutions-CFR3":
				"its log would hold people's addresses; the API logs requests without them",
			"AwsSolutions-CFR4": "the certificate of cloudfront.net allows no choice; an own domain does",
		});
	}

	get url(): string {
		return `https://${this.distribution.domainName}`;
	}

	/** Uploads the built console, with what it must know of its stack in `/config.json`. */
	upload(config: Readonly<Record<string, string>>): void {
		const built: ISource = existsSync(BUILT)
			? Source.asset(BUILT)
			: Source.data("index.html", "<!doctype html><title>Earshot</title><p>Build the console.");
		const deployment = new BucketDeployment(this, "Upload", {
			sources: [built, Source.jsonData("config.json", config)],
			destinationBucket: this.#bucket as IBucket,
			distribution: this.distribution,
			distributionPaths: ["/index.html", "/config.json"],
			memoryLimit: 256,
			logGroup: logGroupOf(this, "UploadLog", this.#stage),
		});
		acknowledgeUpload(deployment, this.#bucket);
	}
}

/** CDK brings one function that uploads for every stack, with a role of its own making. */
function acknowledgeUpload(deployment: BucketDeployment, bucket: Bucket): void {
	const stack = Stack.of(deployment);
	const uploader = stack.node.children.find(({ node }) =>
		node.id.startsWith("Custom::CDKBucketDeployment"),
	);
	if (!uploader) throw new Error("CDK no longer uploads by a function of that name");
	const reason = "CDK's own function copies the console into its bucket, on deployments only";
	const files = stack.getLogicalId(bucket.node.defaultChild as CfnBucket);
	const assets = `cdk-hnb659fds-assets-${stack.account}-${stack.region}`;
	const findings = [
		...["Action::s3:GetBucket*", "Action::s3:GetObject*", "Action::s3:List*", "Action::s3:Abort*"],
		...["Action::s3:DeleteObject*", "Resource::*", `Resource::<${files}.Arn>/*`],
		// an account that is not known yet has no name to accept by
		...(Token.isUnresolved(assets) ? [] : [`Resource::arn:aws:s3:::${assets}/*`]),
	];
	acknowledge(uploader, {
		...Object.fromEntries(findings.map((found) => [`AwsSolutions-IAM5[${found}]`, reason])),
		"AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]":
			reason,
		"AwsSolutions-L1": "CDK chooses the runtime of its own function",
	});
}

/** CloudFront is in no region, and its names are the account's: the same stack may be in another region. */
function nameInTheWorld(scope: Construct): string {
	const { stackName, region } = Stack.of(scope);
	return `${stackName}-${region}`;
}

function securityHeaders(scope: Construct, signInUrl: string): ResponseHeadersPolicy {
	const policy = {
		"default-src": "'self'",
		"connect-src": `'self' ${signInUrl}`,
		"img-src": "'self' data: blob:",
		// the DMN editor sets styles on its elements
		"style-src": "'self' 'unsafe-inline'",
		"object-src": "'none'",
		"base-uri": "'none'",
		"form-action": `'self' ${signInUrl}`,
		"frame-ancestors": "'none'",
	};
	return new ResponseHeadersPolicy(scope, "Headers", {
		responseHeadersPolicyName: nameInTheWorld(scope),
		securityHeadersBehavior: {
			contentSecurityPolicy: {
				contentSecurityPolicy: Object.entries(policy)
					.map(([directive, sources]) => `${directive} ${sources}`)
					.join("; "),
				override: true,
			},
			contentTypeOptions: { override: true },
			frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
			referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
			strictTransportSecurity: {
				accessControlMaxAge: Duration.days(365),
				includeSubdomains: true,
				override: true,
			},
		},
		customHeadersBehavior: {
			customHeaders: [
				{
					header: "Permissions-Policy",
					value: "camera=(), geolocation=(), microphone=()",
					override: true,
				},
			],
		},
	});
}
