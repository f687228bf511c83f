import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";

/** Keeps payloads as JSON in a bucket; again under the same key, one takes the place of the other. */
export const payloadsIn =
	(client: S3Client, Bucket: string) =>
	async (Key: string, payload: unknown): Promise<void> => {
		await client.send(
			new PutObjectCommand({
				...{ Bucket, Key, ContentType: "application/json" },
				Body: JSON.stringify(payload ?? null),
			}),
		);
	};
