import type { TestClient } from '../../support/client.js';

/** The words of `expected.md` for the codes that speak of permission; other codes stand for themselves. */
const WORDS: Record<string, string> = {
  UNAUTHENTICATED: 'sign in',
  NOT_FOUND: 'hidden',
  FORBIDDEN: 'refused',
};
export const wordOf = (code: string): string => WORDS[code] ?? code;

type Json = { [key: string]: unknown } | unknown[] | string | number | boolean | null | undefined;
/** `at`: where in the answer the first error stands. */
export type Answer = { data: Json; code: string | null; at: string };

export async function ask(
  client: TestClient,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const { data, errors } = await client.send(query, variables);
  return {
    data: data as Json,
    code: errors?.[0]?.extensions.code ?? null,
    at: errors?.[0]?.path?.join('.') ?? '',
  };
}

/** A value as it counts for permissions: whether there is one, and where it is a yes or a no, which. */
export function outcomeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (value === 0) return '0';
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : 'ok';
  if (typeof value === 'object' && 'edges' in value) return outcomeOf(value.edges);
  return 'ok';
}
