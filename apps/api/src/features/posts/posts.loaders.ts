import { setImmediate as turn } from 'node:timers/promises';
import { defineLoader } from '../../platform/graphql/context.js';
import type { MemberRow } from '../members/members.queries.js';
import { diffPosts, type DiffLine } from './post-diff.js';
import {
  countRepliesByAuthor,
  findParticipants,
  findPostsByIds,
  findPostWindows,
  findRevisions,
  type PostRow,
  type PostWindow,
  type RevisionRow,
} from './posts.queries.js';

/** Posts of threads the viewer may read, deleted ones as well. */
export const postById = defineLoader<number, PostRow>('postById', async (ids, ctx) => {
  const rows = await findPostsByIds(ctx.database, ctx.actor, ids);
  return new Map(rows.map((row) => [row.id, row]));
});

/** Key of `postWindow`; equal windows have equal keys. */
export const windowKey = (threadId: number, window: PostWindow): string => JSON.stringify([threadId, window]);

/** Posts of a thread from a window on. One statement for all threads that are asked for the same window. */
export const postWindow = defineLoader<string, PostRow[]>('postWindow', async (keys, ctx) => {
  const wanted = keys.map((key) => JSON.parse(key) as [number, PostWindow]);
  const groups = Map.groupBy(wanted, ([, window]) => JSON.stringify(window));
  const found = new Map<string, PostRow[]>();
  // All windows of a request arrive together, so that what hangs on their posts is read together too.
  const read = async (group: [number, PostWindow][]) => {
    const [, window] = group[0]!;
    const threadIds = group.map(([threadId]) => threadId);
    const rows = await findPostWindows(ctx.database, ctx.actor, threadIds, window);
    // Most replies answer a post that is shown with them.
    for (const row of rows) ctx.load(postById).keep(row.id, row);
    for (const [threadId, posts] of Map.groupBy(rows, (row) => row.threadId))
      found.set(windowKey(threadId, window), posts);
  };
  await Promise.all([...groups.values()].map(read));
  return found;
});

export const participantsOf = defineLoader<number, MemberRow[]>('participantsOf', async (threadIds, ctx) => {
  const rows = await findParticipants(ctx.database, ctx.actor, threadIds);
  return Map.groupBy(rows, (row) => row.threadId);
});

export const replyCountOfMember = defineLoader<number, number>('replyCountOfMember', async (ids, ctx) => {
  const rows = await countRepliesByAuthor(ctx.database, ctx.actor, ids);
  return new Map(rows.map((row) => [row.authorId, row.count]));
});

export const revisionsOfPost = defineLoader<number, RevisionRow[]>('revisionsOfPost', async (ids, ctx) =>
  Map.groupBy(await findRevisions(ctx.database, ctx.actor, ids), (row) => row.postId),
);

/** Differences take real time, so the server answers others between two of them. */
export const diffOfRevision = defineLoader<RevisionRow, DiffLine[]>('diffOfRevision', async (revisions) => {
  const found = new Map<RevisionRow, DiffLine[]>();
  for (const revision of revisions) {
    found.set(revision, diffPosts(revision.before ?? '', revision.body));
    await turn();
  }
  return found;
});
