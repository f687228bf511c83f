import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import {
	AccountRecovery,
	CfnManagedLoginBranding,
	ClientAttributes,
	FeaturePlan,
	ManagedLoginVersion,
	Mfa,
	OAuthScope,
	UserPool,
	type UserPoolClient,
	type UserPoolDomain,
	UserPoolGroup,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Stage } from "./stage.ts";

/** Groups of the people who sign in; lib/api/caller.ts says which role each stands for. */
const GROUPS = ["agent", "lead", "product", "admin"] as const;

/** People who sign in to the console. An admin of the account invites them; nobody signs up. */
export class SignIn extends Construct {
	readonly pool: UserPool;
	readonly domain: UserPoolDomain;
	readonly #stage: Stage;

	constructor(scope: Construct, id: string, stage: Stage) {
		super(scope, id);
		this.#stage = stage;
		this.pool = new UserPool(this, "People", {
			selfSignUpEnabled: false,
			signInAliases: { email: true },
			signInCaseSensitive: false,
			featurePlan: FeaturePlan.ESSENTIALS,
			passwordPolicy: {
				minLength: 12,
				requireLowercase: true,
				requireUppercase: true,
				requireDigits: true,
				requireSymbols: true,
				tempPasswordValidity: Duration.days(3),
			},
			mfa: Mfa.OPTIONAL,
			mfaSecondFactor: { otp: true, sms: false },
			accountRecovery: AccountRecovery.EMAIL_ONLY,
			deletionProtection: stage.keepsData,
			removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
		});
		acknowledge(this.pool, {
			"AwsSolutions-COG2": "a second factor is each person's choice, unless the owner requires it",
			"AwsSolutions-COG3": "threat protection needs the Plus plan; nobody can sign up here",
			"AwsSolutions-COG8": "the Plus plan costs more than the rest of the stack",
		});
		for (const groupName of GROUPS)
			new UserPoolGroup(this, groupName, { userPool: this.pool, groupName });
		this.domain = this.pool.addDomain("Domain", {
			// unique in the whole region: the account's number makes it so
			cognitoDomain: { domainPrefix: `${stage.stackName}-${Stack.of(this).account}` },
			managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
		});
	}

	/** Who signs the tokens: their `iss`. */
	get issuer(): string {
		return `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`;
	}

	/** The console, as a public client: authorization code with PKCE, no secret. */
	addConsole(consoleUrl: string): UserPoolClient {
		const emulator = this.#stage.target === "emulator";
		const client = this.pool.addClient("Console", {
			generateSecret: false,
			// the emulator has no managed login: its tests sign in as an administrator would
			authFlows: { adminUserPassword: emulator },
			oAuth: {
				flows: { authorizationCodeGrant: true },
				scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
				callbackUrls: [`${consoleUrl}/`],
				logoutUrls: [`${consoleUrl}/`],
			},
			accessTokenValidity: Duration.hours(1),
			idTokenValidity: Duration.hours(1),
			refreshTokenValidity: Duration.hours(12),
			// whose address it is says who they are: nobody changes their own
			writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
			enableTokenRevocation: true,
			preventUserExistenceErrors: true,
		});
		if (!emulator)
			new CfnManagedLoginBranding(this, "Branding", {
				userPoolId: this.pool.userPoolId,
				clientId: client.userPoolClientId,
				useCognitoProvidedValues: true,
			});
		return client;
	}
}
