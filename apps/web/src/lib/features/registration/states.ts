import type { MembershipRequestState } from '#lib/gql/graphql.ts';

export const REQUEST_STATES: readonly { value: MembershipRequestState; label: string; none: string }[] = [
  { value: 'WAITING', label: 'Waiting', none: 'Nobody is waiting' },
  { value: 'APPROVED', label: 'Let in', none: 'Nobody has been let in yet' },
  { value: 'DECLINED', label: 'Declined', none: 'Nobody has been declined' },
];

/** Those who wait are what the page is for. */
export function asRequestState(word: string | null): MembershipRequestState {
  return REQUEST_STATES.find(({ value }) => value === word)?.value ?? 'WAITING';
}
