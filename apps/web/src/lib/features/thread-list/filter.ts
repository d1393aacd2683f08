import type { Address } from '#lib/paging.ts';
import type { AnswerState, ThreadFilter, ThreadKind } from '#lib/gql/graphql.ts';

const KINDS: Record<string, ThreadKind> = {
  question: 'QUESTION',
  discussion: 'DISCUSSION',
  idea: 'IDEA',
  announcement: 'ANNOUNCEMENT',
};

const ANSWERS: Record<string, AnswerState> = {
  official: 'OFFICIAL',
  accepted: 'ACCEPTED',
  review: 'NEEDS_REVIEW',
};

export const KIND_OPTIONS = [
  { value: '', label: 'All kinds' },
  { value: 'question', label: 'Questions' },
  { value: 'discussion', label: 'Discussions' },
  { value: 'idea', label: 'Ideas' },
  { value: 'announcement', label: 'Announcements' },
];

export const ANSWER_OPTIONS = [
  { value: '', label: 'Any answer state' },
  { value: 'none', label: 'Not answered yet' },
  { value: 'official', label: 'Official answer' },
  { value: 'accepted', label: 'Accepted answer' },
  { value: 'review', label: 'Needs review' },
];

/** The filter that an address asks for; unknown words are as good as none. */
export function threadFilter(url: Address, categoryId?: string): ThreadFilter {
  const answer = url.searchParams.get('answer') ?? '';
  return {
    categoryId,
    kind: KINDS[url.searchParams.get('kind') ?? ''],
    ...(answer === 'none' ? { kind: 'QUESTION', answer: 'NONE' } : { answer: ANSWERS[answer] }),
  };
}

export function isFiltered(url: Address): boolean {
  return url.searchParams.has('kind') || url.searchParams.has('answer');
}
