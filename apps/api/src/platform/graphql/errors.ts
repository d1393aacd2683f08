import type { ErrorCode } from '@conch/shared/error-codes';

/** An outcome the caller can act on: a stable code, and a sentence that says what to do. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** Also the answer where the viewer may not know that it exists. `what` is a noun of the glossary. */
export const notFound = (what: string): DomainError =>
  new DomainError('NOT_FOUND', `This ${what} does not exist, or is not open to you.`);

export const forbidden = (why: string): DomainError => new DomainError('FORBIDDEN', why);

export const badInput = (fields: Record<string, string>): DomainError =>
  new DomainError('BAD_INPUT', Object.values(fields)[0] ?? 'Check what you entered.', { fields });
