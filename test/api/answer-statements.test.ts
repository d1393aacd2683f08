import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept, markOfficial } from '../support/builders/answers.js';
import { makeCategory, makeReply, makeThread, type MadeCategory } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { statementsOf } from '../support/statements.js';

const OFFICIAL = `id team appliesTo reviewBy needsReview revision markedAt markedBy { name }
  post { id number html author { name } } viewerCan { update withdraw editText }`;
const THREAD = `query ($id: ID!, $first: Int) { thread(id: $id) { id answerState asksToAccept
  acceptedAnswer { acceptedAt acceptedBy { name } post { id number html author { name } } }
  officialAnswer { ${OFFICIAL} } viewerCan { accept markOfficial }
  posts(first: $first) { edges { node { id html author { name } isAccepted isOfficial
    verifications { note verifiedAt member { name } } viewerCan { edit delete accept unaccept markOfficial verify } } } } } }`;
const LIST = `query ($filter: ThreadFilter, $first: Int) { threads(filter: $filter, first: $first) {
  edges { node { id title answerState acceptedAnswer { post { number } } officialAnswer { team } asksToAccept } } } }`;
const FEED = `query ($filter: OfficialAnswerFilter, $first: Int) { officialAnswers(filter: $filter, first: $first) {
  edges { node { ${OFFICIAL} thread { title category { name } author { name } } } } } }`;
const MEMBERS =
  'query ($ids: [ID!]) { members(filter: { ids: $ids }) { edges { node { acceptedAnswerCount officialAnswerCount } } } }';

let conch: TestConch;
let category: MadeCategory;
let asker: SignedIn;
let staff: SignedIn;
let advocates: SignedIn[];
beforeAll(async () => {
  conch = await startTestConch({ ROLES: 'api' });
  category = await makeCategory(conch.owner);
  asker = await conch.makeMember();
  staff = await conch.makeMember({ role: 'staff' });
  advocates = [await conch.makeMember({ advocate: true }), await conch.makeMember({ advocate: true })];
});
afterAll(() => conch.stop());

const count = async (member: SignedIn, query: string, variables: Record<string, unknown>) =>
  (await statementsOf(() => member.client.run(query, variables))).filter((sql) => !sql.includes('pgboss'))
    .length;

describe('answers cost the same number of statements for 1 row and for 20', () => {
  it('on the page of a thread', async () => {
    const thread = await makeThread(asker, category);
    const replies = [];
    for (let made = 0; made < 20; made += 1) replies.push(await makeReply(advocates[made % 2]!, thread));
    for (const [place, { id }] of replies.entries())
      await advocates[(place + 1) % 2]!.client.run(
        'mutation ($postId: ID!) { verifyAnswer(input: { postId: $postId }) { id } }',
        { postId: id },
      );
    await accept(asker, replies[3]!);
    await markOfficial(staff, { postId: replies[4]!.id });
    for (const member of [asker, staff, advocates[0]!]) {
      const few = await count(member, THREAD, { id: thread.id, first: 6 });
      expect(await count(member, THREAD, { id: thread.id, first: 20 })).toBe(few);
      expect(few).toBe(8);
    }
  });

  it('in lists of threads, official answers and members', async () => {
    const place = await makeCategory(conch.owner);
    for (let made = 0; made < 20; made += 1) {
      const thread = await makeThread(asker, place);
      const reply = await makeReply(advocates[made % 2]!, thread);
      await accept(asker, reply);
      await markOfficial(staff, { postId: reply.id });
    }
    const filter = { categoryId: place.id };
    for (const member of [asker, staff])
      for (const query of [LIST, FEED]) {
        const few = await count(member, query, { filter, first: 1 });
        expect(await count(member, query, { filter, first: 20 })).toBe(few);
      }
    const ids = [staff, asker, ...advocates].map(({ id }) => id);
    const one = await count(asker, MEMBERS, { ids: ids.slice(0, 1) });
    expect(await count(asker, MEMBERS, { ids })).toBe(one);
  });
});
