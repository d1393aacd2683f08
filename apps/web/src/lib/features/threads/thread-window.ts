import type { PostPartsFragment, ThreadPartsFragment } from '#lib/gql/graphql.ts';

/** A thread and some of its posts, in order. */
export type ThreadWindow = {
  thread: ThreadPartsFragment;
  posts: PostPartsFragment[];
  hasOlder: boolean;
  hasNewer: boolean;
};

type Run = Pick<ThreadWindow, 'posts' | 'hasOlder' | 'hasNewer'>;

/**
 * One run of posts out of two: those read last win, and a run that does not touch the other replaces it,
 * so that what is shown never has a hole.
 */
export function joinRuns(shown: Run, read: Run): Run {
  const [from, to] = [firstOf(read), lastOf(read)];
  if (read.posts.length === 0) return shown;
  if (from > lastOf(shown) + 1 || to < firstOf(shown) - 1) return read;
  const before = shown.posts.filter((post) => post.number < from);
  const after = shown.posts.filter((post) => post.number > to);
  return {
    posts: [...before, ...read.posts, ...after],
    hasOlder: before.length > 0 ? shown.hasOlder : read.hasOlder,
    hasNewer: after.length > 0 ? shown.hasNewer : read.hasNewer,
  };
}

const firstOf = (run: Run) => run.posts[0]?.number ?? 0;
const lastOf = (run: Run) => run.posts.at(-1)?.number ?? 0;
