import type { OfficialAnswerCardFragment } from '#lib/gql/graphql.ts';

/** One official answer as the feed shows it: the beginning of its text instead of the whole. */
export type OfficialCard = Omit<OfficialAnswerCardFragment, 'post'> & {
  post: Pick<OfficialAnswerCardFragment['post'], 'id' | 'number'>;
  excerpt: string;
};
