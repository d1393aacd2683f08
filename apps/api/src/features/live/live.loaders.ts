import { rooms } from '@conch/shared/realtime';
import { defineLoader } from '../../platform/graphql/context.js';
import { readSeqs } from '../../platform/realtime/realtime-log.js';

/** The sequence of a thread's room, for threads that the viewer has been shown. */
export const seqOfThread = defineLoader<number, number>('seqOfThread', async (ids, ctx) => {
  const seqs = await readSeqs(ctx.database, ids.map(rooms.thread), 'all', ctx.asOf);
  return new Map(ids.map((id) => [id, seqs.get(rooms.thread(id))!]));
});
