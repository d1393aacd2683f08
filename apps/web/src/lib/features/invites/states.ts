import type { InviteState } from '#lib/gql/graphql.ts';

const LABELS: Record<InviteState, string> = {
  PENDING: 'Waiting',
  ACCEPTED: 'Accepted',
  EXPIRED: 'Expired',
  REVOKED: 'Revoked',
};

export const STATE_OPTIONS = [
  { value: '', label: 'All invites' },
  ...Object.entries(LABELS).map(([value, label]) => ({ value, label })),
];

export function stateLabel(state: InviteState): string {
  return LABELS[state];
}

export function asInviteState(word: string | null): InviteState | undefined {
  return word !== null && word in LABELS ? (word as InviteState) : undefined;
}
