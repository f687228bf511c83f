/** Base of every error raised on purpose. Anything else that is thrown is a bug or an outage: retry, then dead-letter. */
export abstract class DomainError extends Error {
	abstract override readonly name: string;
}

/** What was sent is not usable; `fields` says where. Do not retry, nothing was stored. */
export class InvalidError extends DomainError {
	override readonly name = "InvalidError";
	/** JSON pointer of the field (`/author/id`) → what is wrong with it. */
	readonly fields: Readonly<Record<string, string>>;

	constructor(fields: Readonly<Record<string, string>>) {
		super(
			Object.entries(fields)
				.map(([field, problem]) => `${field}: ${problem}`)
				.join("; "),
		);
		this.fields = fields;
	}
}

/** The caller named something that does not exist. Do not retry. */
export class NotFoundError extends DomainError {
	override readonly name = "NotFoundError";

	constructor(kind: string, id: string) {
		super(`there is no ${kind} ${id}`);
	}
}

/** The command does not apply to the present state. Do not retry. */
export class NotAllowedError extends DomainError {
	override readonly name = "NotAllowedError";
}

/** Someone else wrote first. Read again, decide again, then retry. */
export class ConflictError extends DomainError {
	override readonly name = "ConflictError";
	/** The version that stands now, where the caller named one. */
	readonly currentVersion: number | undefined;

	constructor(message: string, currentVersion?: number) {
		super(message);
		this.currentVersion = currentVersion;
	}
}

/** The caller could not be recognised, or its signature does not fit. Nothing was read or stored. */
export class UnauthenticatedError extends DomainError {
	override readonly name = "UnauthenticatedError";
}

/** The caller is known, and may not do this. */
export class ForbiddenError extends DomainError {
	override readonly name = "ForbiddenError";
}
