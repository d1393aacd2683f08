import { paths } from '@conch/shared/paths';
import { DOMAIN } from './people.js';
import type { TeamHandle } from './script.js';

export type SignIn = { handle: TeamHandle; who: string; password: string; see: string };

/** Whose passwords are told. The demo holds nothing that is private. */
export const SIGN_INS: readonly SignIn[] = [
  { handle: 'maren', who: 'Owner', password: 'high tide at seven', see: paths.admin() },
  { handle: 'tomasz', who: 'Staff', password: 'answers by eight', see: paths.unanswered() },
  { handle: 'renate', who: 'Advocate', password: 'tested on our board', see: paths.official() },
  { handle: 'callum', who: 'Customer', password: 'ferry leaves at ten', see: paths.member('callum') },
];

export const EVERYBODY_ELSE = 'low tide at noon';

/** What the terminal says once the demo runs. */
export function describeSignIns(publicUrl: string): string[] {
  const lines = SIGN_INS.map(
    ({ handle, who, password, see }) =>
      `  ${who.padEnd(9)} ${`${handle}@${DOMAIN}`.padEnd(25)} ${password.padEnd(20)}  then look at ${publicUrl}${see}`,
  );
  return [
    `Sign in at ${publicUrl}${paths.signIn()} as`,
    ...lines,
    `  Everybody else has the password: ${EVERYBODY_ELSE}`,
  ];
}
