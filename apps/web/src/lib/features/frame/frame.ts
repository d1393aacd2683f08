import type { FrameQuery } from '#lib/gql/graphql.ts';

export type FrameData = {
  viewer: NonNullable<FrameQuery['viewer']> | null;
  community: FrameQuery['community'];
  categories: FrameQuery['categories'];
  theme: 'system' | 'light' | 'dark';
};
