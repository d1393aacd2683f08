import type { InviteListRowFragment, InviteListState, InviteRowResult } from '#lib/gql/graphql.ts';

export const RESULTS: Record<
  InviteRowResult,
  { label: string; tone: 'plain' | 'accent' | 'good' | 'warn' | 'bad' }
> = {
  WAITING: { label: 'To be sent', tone: 'accent' },
  SENT: { label: 'Sent', tone: 'good' },
  MEMBER: { label: 'Already a member', tone: 'plain' },
  INVITED: { label: 'Already invited', tone: 'plain' },
  DUPLICATE: { label: 'Twice in the file', tone: 'plain' },
  INVALID: { label: 'Wrong', tone: 'warn' },
  FAILED: { label: 'Failed', tone: 'bad' },
  CANCELLED: { label: 'Cancelled', tone: 'plain' },
};

export const LIST_STATES: Record<InviteListState, string> = {
  CHECKED: 'Not started',
  SENDING: 'Being sent',
  FINISHED: 'Finished',
  CANCELLED: 'Cancelled',
};

export const RESULT_OPTIONS = [
  { value: '', label: 'All rows' },
  ...Object.entries(RESULTS).map(([value, { label }]) => ({ value, label })),
];

export function asRowResult(word: string | null): InviteRowResult | undefined {
  return word !== null && word in RESULTS ? (word as InviteRowResult) : undefined;
}

/** How many rows have this result. */
export function countOf({ counts }: Pick<InviteListRowFragment, 'counts'>, result: InviteRowResult): number {
  return counts.find((one) => one.result === result)?.count ?? 0;
}
