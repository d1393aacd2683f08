import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const LANES = 4;
const ROUNDS = 10;

let conch: TestConch;
let writers: SignedIn[];
beforeAll(async () => {
  conch = await startTestConch();
  writers = await Promise.all(Array.from({ length: 2 }, () => conch.makeMember()));
});
afterAll(() => conch?.stop());

const deadlocks = async () => {
  const [row] = await conch.database.source.query<{ deadlocks: number }[]>(
    'select pg_stat_clear_snapshot(), deadlocks from pg_stat_database where datname = current_database()',
  );
  return Number(row!.deadlocks);
};

it('never meet head-on: replies, moves and deletions of threads in which the same members write', async () => {
  const [from, to] = [await makeCategory(conch.owner), await makeCategory(conch.owner)];
  const [asker, helper] = writers as [SignedIn, SignedIn];
  const run = (operation: string, type: string, input: object) =>
    conch.owner.client.run(`mutation ($input: ${type}!) { ${operation}(input: $input) { id } }`, { input });
  const lane = async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const thread = await makeThread(asker, from);
      await makeReply(helper, thread);
      await makeReply(asker, thread);
      await run('updateThread', 'UpdateThreadInput', { id: thread.id, categoryId: to.id });
      await makeReply(helper, thread);
      await run('deletePost', 'DeletePostInput', { id: thread.openingPost.id, reason: 'Done with.' });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  expect(await deadlocks()).toBe(0);
}, 120_000);
