import type { SignedIn } from '../../support/conch.js';
import type { TestClient } from '../../support/client.js';

/** The columns of `expected.md`. */
export const WHO = [
  'signed out',
  'unapproved',
  'suspended',
  'outside',
  'inside',
  'author',
  'moderator',
  'staff',
  'admin',
  'owner',
] as const;
export type Who = (typeof WHO)[number];

/** Somebody of the matrix; whoever has no account has no id. */
export type Person = { client: TestClient; id: string; email: string } & Partial<SignedIn>;

/** Where content lives: who may read its category. */
export const PLACES = ['public', 'members', 'group', 'staff'] as const;
export type Place = (typeof PLACES)[number];

/** What each of them is answered, in the words of `expected.md`. */
export type Row = Record<Who, string>;

export async function rowOf(answerTo: (who: Who) => Promise<string>): Promise<Row> {
  const answers = await Promise.all(WHO.map(async (who) => [who, await answerTo(who)] as const));
  return Object.fromEntries(answers) as Row;
}
