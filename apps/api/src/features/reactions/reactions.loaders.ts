import { defineLoader } from '../../platform/graphql/context.js';
import { findReactions, type ReactionRow } from './reactions.queries.js';

export const reactionsOfPost = defineLoader<number, ReactionRow[]>('reactionsOfPost', async (postIds, ctx) =>
  Map.groupBy(await findReactions(ctx.database, ctx.actor, postIds), (row) => row.postId),
);
