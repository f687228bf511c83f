import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

/** A secret is read again after this many milliseconds, so that a rotated one comes into use without a deployment. */
const KEPT_FOR = 5 * 60 * 1000;

/** Reads the stack's JSON secret, cached for five minutes. @throws when there is none */
export function secretReader(secretId: string): () => Promise<unknown> {
	const client = new SecretsManagerClient();
	let kept: { readonly value: unknown; readonly readAt: number } | undefined;
	return async () => {
		if (kept && performance.now() - kept.readAt < KEPT_FOR) return kept.value;
		const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
		kept = { value: JSON.parse(SecretString ?? "{}"), readAt: performance.now() };
		return kept.value;
	};
}
