import { defineLoader } from '../../platform/graphql/context.js';
import {
  countAnswersBy,
  findAskingToAccept,
  findVerifications,
  type AnswerCounts,
  type VerificationRow,
} from './answers.queries.js';
import {
  findOfficialHistory,
  findThreadAnswers,
  type OfficialRevisionRow,
  type ThreadAnswers,
} from './official-answers.queries.js';

export const verificationsByPost = defineLoader<number, VerificationRow[]>(
  'verificationsByPost',
  async (ids, ctx) => Map.groupBy(await findVerifications(ctx.database, ids), (row) => row.postId),
);

export const answersByThread = defineLoader<number, ThreadAnswers>('answersByThread', async (ids, ctx) =>
  findThreadAnswers(ctx.database, ids),
);

export const officialHistoryByThread = defineLoader<number, OfficialRevisionRow[]>(
  'officialHistoryByThread',
  async (ids, ctx) =>
    Map.groupBy(await findOfficialHistory(ctx.database, ctx.actor, ids), (row) => row.threadId),
);

export const asksToAcceptByThread = defineLoader<number, boolean>(
  'asksToAcceptByThread',
  async (ids, ctx) => {
    if (!ctx.actor) return new Map();
    const rows = await findAskingToAccept(ctx.database, ctx.actor.memberId, ids);
    return new Map(rows.map((row) => [row.threadId, true]));
  },
);

export const answerCountsByMember = defineLoader<number, AnswerCounts>(
  'answerCountsByMember',
  async (ids, ctx) => {
    const rows = await countAnswersBy(ctx.database, ctx.actor, ids);
    return new Map(rows.map((row) => [row.memberId, row]));
  },
);
