import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { markOfficial } from '../support/builders/answers.js';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { startTestConch, type TestConch } from '../support/conch.js';

const HISTORY =
  'query ($id: ID!) { thread(id: $id) { officialAnswer { id } officialAnswerHistory { body } } }';

let conch: TestConch;
beforeAll(async () => {
  conch = await startTestConch();
});
afterAll(() => conch.stop());

it('strangers read the official answer of a public thread, and not what stood there before', async () => {
  const category = await makeCategory(conch.owner, { readAudience: 'PUBLIC' });
  const member = await conch.makeMember();
  const thread = await makeThread(member, category);
  const { id: postId } = await makeReply(conch.owner, thread);
  await markOfficial(conch.owner, { postId });
  const seen = (await conch.stranger().run(HISTORY, { id: thread.id })).thread;
  expect(seen.officialAnswer).not.toBeNull();
  expect(seen.officialAnswerHistory).toEqual([]);
  expect((await member.client.run(HISTORY, { id: thread.id })).thread.officialAnswerHistory).toHaveLength(1);
});
