import type { Registration } from '#lib/gql/graphql.ts';

/** What each mode means, in the order from closed to open. */
export const MODES: readonly { value: Registration; label: string; meaning: string }[] = [
  {
    value: 'CLOSED',
    label: 'By invite only',
    meaning: 'Nobody joins without an invite. The sign-in page offers no way in.',
  },
  {
    value: 'DOMAINS',
    label: 'By e-mail domain',
    meaning:
      'Whoever reads the mails of an address at one of your domains makes an account by themselves. Others need an invite.',
  },
  {
    value: 'REQUEST',
    label: 'On request',
    meaning: 'People confirm their address and wait. Staff let them in or decline, under Requests.',
  },
  {
    value: 'OPEN',
    label: 'Open to everybody',
    meaning: 'Whoever confirms their address is a member at once, and reads what members may read.',
  },
];

/** What the way in is called where one stands before it; undefined where there is none. */
export function invitationOf(registration: Registration): string | undefined {
  return {
    CLOSED: undefined,
    DOMAINS: 'Create an account',
    REQUEST: 'Ask to join',
    OPEN: 'Create an account',
  }[registration];
}
