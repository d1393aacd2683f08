import type { AnswerState, ThreadKind } from '#lib/gql/graphql.ts';

export const KINDS: Record<ThreadKind, string> = {
  QUESTION: 'Question',
  DISCUSSION: 'Discussion',
  IDEA: 'Idea',
  ANNOUNCEMENT: 'Announcement',
};

export const ANSWER_STATES: Record<AnswerState, string> = {
  NONE: 'No answer yet',
  ACCEPTED: 'Answer accepted',
  OFFICIAL: 'Officially answered',
  NEEDS_REVIEW: 'Official answer needs review',
};

/** "1 reply", "12 replies": `shown` is the number as the reader writes it. */
export function counted(count: number, one: string, many: string, shown = String(count)): string {
  return `${shown} ${count === 1 ? one : many}`;
}

/** "Anna", "Anna and Ben", "Anna and 2 others": `count` where there are more than have a name yet. */
export function namesInShort(
  names: readonly string[],
  count = names.length,
  shown: (count: number) => string = String,
): string {
  const [first, second] = names;
  if (names.length === count && count <= 2) return [first, second].filter(Boolean).join(' and ');
  return `${first} and ${shown(count - 1)} ${count === 2 ? 'other' : 'others'}`;
}
