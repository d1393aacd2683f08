import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCategory, makeReply, makeThread } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

let conch: TestConch;
let author: SignedIn;
let other: SignedIn;
let moderator: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  author = await conch.makeMember();
  other = await conch.makeMember();
  moderator = await conch.makeMember({ role: 'moderator' });
});
afterAll(() => conch?.stop());

describe('a public thread, to somebody signed out', () => {
  it('shows who takes part by name, and nothing else about them', async () => {
    await author.client.run(
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }',
      {
        input: { bio: 'Born in Kiel.', title: 'Engineer', location: 'Kiel', timeZone: 'Europe/Berlin' },
      },
    );
    await conch.database.source.query('update member set last_seen_at = now()');
    const thread = await makeThread(author, await makeCategory(conch.owner, { readAudience: 'PUBLIC' }));
    const query = `query ($id: ID!) { thread(id: $id) { participants
      { name title bio bioHtml location pronouns timeZone lastSeenAt email groups { id } } } }`;
    const seen = (await conch.stranger().run(query, { id: thread.id })).thread.participants[0];
    const { name, ...rest } = seen;
    expect(name).toBe(author.handle);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
    expect((await other.client.run(query, { id: thread.id })).thread.participants[0].title).toBe('Engineer');
  });
});

describe('what others have written', () => {
  const move = 'mutation ($input: UpdateThreadInput!) { updateThread(input: $input) { category { id } } }';

  it('is not carried to other readers by whoever began the thread', async () => {
    const [members, open] = [
      await makeCategory(conch.owner),
      await makeCategory(conch.owner, { readAudience: 'PUBLIC' }),
    ];
    const thread = await makeThread(author, members);
    const input = { id: thread.id, categoryId: open.id };
    const back = { id: thread.id, categoryId: members.id };
    expect(await author.client.codeOf(move, { input })).toBeNull();
    expect(await author.client.codeOf(move, { input: back })).toBeNull();
    await makeReply(other, thread);
    expect(await author.client.codeOf(move, { input })).toBe('FORBIDDEN');
    expect(await moderator.client.codeOf(move, { input })).toBeNull();
  });
});
