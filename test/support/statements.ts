import pg from 'pg';

/**
 * The SQL statements that this process sends while `work` runs, in order. Only meaningful while nothing else of
 * the server is at work, so switch the worker off (ROLES: 'api') in tests that count.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const original = prototype.query;
  prototype.query = function counted(this: unknown, ...args: unknown[]) {
    const [query] = args as [string | { text?: string } | undefined];
    const text = typeof query === 'string' ? query : (query?.text ?? '');
    // Other processes are told after a commit, at a time of its own: that may belong to an earlier request.
    if (!text.includes('pg_notify')) statements.push(text);
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return statements;
}
