import type { TestClient } from './client.js';
import type { SignedIn, TestConch } from './conch.js';

const WHO = ['stranger', 'member', 'moderator', 'staff', 'admin'] as const;
type Who = (typeof WHO)[number];

/** One of each role, and somebody signed out. */
export type Cast = Record<Exclude<Who, 'stranger'>, SignedIn> & { stranger: { client: TestClient } };

export async function makeCast(conch: TestConch): Promise<Cast> {
  return {
    stranger: { client: conch.stranger() },
    member: await conch.makeMember(),
    moderator: await conch.makeMember({ role: 'moderator' }),
    staff: await conch.makeMember({ role: 'staff' }),
    admin: await conch.makeMember({ role: 'admin' }),
  };
}

/** What each of them is answered: null where they may, else the code of the refusal. */
export async function answersTo(
  cast: Cast,
  query: string,
  variables: (who: Who) => Record<string, unknown> | Promise<Record<string, unknown>> = () => ({}),
): Promise<Record<Who, string | null>> {
  const answers: Partial<Record<Who, string | null>> = {};
  for (const who of WHO) answers[who] = await cast[who].client.codeOf(query, await variables(who));
  return answers as Record<Who, string | null>;
}

/** Open to these roles and those above, refused to the rest. */
export const onlyFrom = (lowest: Exclude<Who, 'stranger'>): Record<Who, string | null> => {
  const answer = (who: Who) => (WHO.indexOf(who) >= WHO.indexOf(lowest) ? null : 'FORBIDDEN');
  return {
    stranger: 'UNAUTHENTICATED',
    member: answer('member'),
    moderator: answer('moderator'),
    staff: answer('staff'),
    admin: answer('admin'),
  };
};
