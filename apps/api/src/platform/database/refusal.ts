import { DomainError } from '../graphql/errors.js';

/** What node and PostgreSQL say when the database is away or not taking connections. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|57P0[123]|53300|08\d{3})$/;
/** What the driver, and TypeORM above it, say without a code when a connection is gone, or none can be had. */
const LOST =
  /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Query read timeout|Query runner already released/;
const DISK_FULL = '53100';
/** PostgreSQL keeps every character but the zero byte, which only a machine sends. */
const UNSTORABLE = '22021';

/** What a failure of the database means to whoever asked; null where it is our fault. */
export function refusalOf(error: unknown): DomainError | null {
  if (!(error instanceof Error)) return null;
  const code = String((error as { code?: unknown }).code);
  if (code === UNSTORABLE)
    return new DomainError('BAD_INPUT', 'This holds a character that cannot be kept. Type it anew.');
  if (code === DISK_FULL)
    return new DomainError(
      'UNAVAILABLE',
      'The server has no room left to keep this. Whoever runs it has to make room; then try again.',
    );
  if (AWAY.test(code) || LOST.test(error.message))
    return new DomainError('UNAVAILABLE', 'The database is not reachable right now. Try again in a moment.');
  return null;
}
