import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  makeCategory,
  makeReply,
  makeThread,
  type MadeCategory,
  type MadePost,
} from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';

const POST = `query ($id: ID!) { post(id: $id) {
  number body html editedAt revisionCount deletedAt deletedReason thread { id } author { handle }
  viewerCan { edit delete restore seeHistory } } }`;
const THREAD = `query ($id: ID!) { thread(id: $id) {
  title replyCount lastPostNumber isUnanswered lastPostAt excerpt deletedAt
  lastPostAuthor { handle } participants { handle } viewerCan { delete restore } } }`;
const REPLY = 'mutation ($input: ReplyInput!) { reply(input: $input) { id number } }';
const EDIT = 'mutation ($input: EditPostInput!) { editPost(input: $input) { body revisionCount } }';
const DELETE = 'mutation ($input: DeletePostInput!) { deletePost(input: $input) { id deletedAt body } }';
const RESTORE = 'mutation ($input: RestorePostInput!) { restorePost(input: $input) { id deletedAt body } }';
const HISTORY = `query ($id: ID!) { post(id: $id) { revisions {
  number body title reason editor { handle } diff { kind parts { text changed } } } } }`;

let conch: TestConch;
let category: MadeCategory;
let anna: SignedIn;
let ben: SignedIn;
let moderator: SignedIn;
let staff: SignedIn;
beforeAll(async () => {
  conch = await startTestConch();
  category = await makeCategory(conch.owner);
  anna = await conch.makeMember();
  ben = await conch.makeMember();
  moderator = await conch.makeMember({ role: 'moderator' });
  staff = await conch.makeMember({ role: 'staff' });
});
afterAll(() => conch.stop());

const seePost = async (reader: SignedIn, id: string) => (await reader.client.run(POST, { id })).post;
const seeThread = async (reader: SignedIn, id: string) => (await reader.client.run(THREAD, { id })).thread;

describe('replying', () => {
  it('is for members who may read and reply', async () => {
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const open = await makeCategory(conch.owner, { readAudience: 'PUBLIC' });
    const secret = { threadId: (await makeThread(staff, hidden)).id, body: 'Hello' };
    const shown = { threadId: (await makeThread(staff, open)).id, body: 'Hello' };
    expect(await conch.stranger().codeOf(REPLY, { input: shown })).toBe('UNAUTHENTICATED');
    expect(await anna.client.codeOf(REPLY, { input: shown })).toBeNull();
    for (const { client } of [anna, moderator])
      expect(await client.codeOf(REPLY, { input: secret })).toBe('NOT_FOUND');
    expect(await staff.client.codeOf(REPLY, { input: secret })).toBeNull();
    expect(await anna.client.codeOf(REPLY, { input: { ...shown, body: '  ' } })).toBe('BAD_INPUT');
  });

  it('stores what is safe to show', async () => {
    const thread = await makeThread(anna, category);
    const { id } = await makeReply(ben, thread, {
      body: '<script>alert(1)</script> [x](javascript:alert(1)) `ok` **bold**',
    });
    const { html, body } = await seePost(anna, id);
    expect(html).not.toMatch(/<script|href="javascript/);
    expect(html).toContain('<strong>bold</strong>');
    expect(body).toContain('<script>');
  });

  it('numbers twenty replies sent at once without gaps', async () => {
    const thread = await makeThread(anna, category);
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, index) => makeReply(index % 2 ? anna : ben, thread)),
    );
    const numbers = made.map((post) => post.number).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    expect(await seeThread(anna, thread.id)).toMatchObject({ replyCount: 20, lastPostNumber: 21 });
    const rows = await conch.database.source.query<{ number: number }[]>(
      'select number from post where thread_id = $1 order by created_at, number',
      [thread.id],
    );
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });

  it('makes one post however often the request is sent', async () => {
    const thread = await makeThread(anna, category);
    const idempotencyKey = 'reply-key-1';
    const send = () => makeReply(ben, thread, { body: 'Once', idempotencyKey });
    const made = [...(await Promise.all([send(), send(), send(), send()])), await send()];
    expect(new Set(made.map((post) => post.id)).size).toBe(1);
    expect((await seeThread(anna, thread.id)).replyCount).toBe(1);
    expect((await makeReply(anna, thread, { idempotencyKey })).number).toBe(3);
    const elsewhere = await makeThread(anna, category);
    await expect(makeReply(ben, elsewhere, { idempotencyKey })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('answers only posts of the same thread', async () => {
    const [thread, other] = [await makeThread(anna, category), await makeThread(anna, category)];
    const input = { threadId: thread.id, body: 'Yes', replyToPostId: other.openingPost.id };
    expect(await ben.client.codeOf(REPLY, { input })).toBe('NOT_FOUND');
    expect(await ben.client.codeOf(REPLY, { input: { ...input, replyToPostId: '999999' } })).toBe(
      'NOT_FOUND',
    );
  });

  it('is recorded with its place', async () => {
    const thread = await makeThread(anna, category);
    const post = await makeReply(ben, thread);
    const [fact] = await conch.database.source.query<object[]>(
      `select actor_id, category_id, thread_id, details from activity where type = 'post.created' and post_id = $1`,
      [post.id],
    );
    expect(fact).toEqual({
      actor_id: Number(ben.id),
      category_id: Number(category.id),
      thread_id: Number(thread.id),
      details: { number: 2 },
    });
  });
});

describe('editing a post', () => {
  it('is for its author and moderators', async () => {
    const { id } = await makeReply(anna, await makeThread(anna, category));
    const input = { id, body: 'Better' };
    expect(await conch.stranger().codeOf(EDIT, { input })).toBe('UNAUTHENTICATED');
    expect(await ben.client.codeOf(EDIT, { input })).toBe('FORBIDDEN');
    for (const [count, { client }] of [anna, moderator, staff].entries()) {
      const { editPost } = await client.run(EDIT, { input: { id, body: `Better ${count}` } });
      expect(editPost).toEqual({ body: `Better ${count}`, revisionCount: count + 2 });
    }
    expect((await seePost(ben, id)).viewerCan.edit).toBe(false);
    expect((await seePost(anna, id)).viewerCan.edit).toBe(true);
  });

  it('keeps every version, with who wrote it and what changed', async () => {
    const { openingPost, id: threadId } = await makeThread(anna, category, {
      title: 'First title',
      body: 'use port 3000',
    });
    const { id } = openingPost;
    await anna.client.run(EDIT, { input: { id, body: 'use port 8080' } });
    const edit = { id, body: 'use port 8080\nplease', title: 'Second title', reason: 'Clearer' };
    await moderator.client.run(EDIT, { input: edit });
    const { revisions } = (await ben.client.run(HISTORY, { id })).post;
    expect(revisions).toMatchObject([
      { number: 3, title: 'Second title', reason: 'Clearer', editor: { handle: moderator.handle } },
      {
        number: 2,
        body: 'use port 8080',
        title: 'First title',
        reason: null,
        editor: { handle: anna.handle },
      },
      {
        number: 1,
        body: 'use port 3000',
        title: 'First title',
        reason: null,
        editor: { handle: anna.handle },
      },
    ]);
    expect(revisions[1].diff).toEqual([
      {
        kind: 'REMOVED',
        parts: [
          { text: 'use port ', changed: false },
          { text: '3000', changed: true },
        ],
      },
      {
        kind: 'ADDED',
        parts: [
          { text: 'use port ', changed: false },
          { text: '8080', changed: true },
        ],
      },
    ]);
    expect(await seeThread(ben, threadId)).toMatchObject({
      title: 'Second title',
      excerpt: 'use port 8080 please',
    });
  });

  it('tells the second of two editors that the first was faster', async () => {
    const { id } = await makeReply(anna, await makeThread(anna, category));
    const edit = (editor: SignedIn, body: string) =>
      editor.client.codeOf(EDIT, { input: { id, body, expectedRevision: 1 } });
    const codes = await Promise.all([edit(anna, 'Mine'), edit(moderator, 'No, mine')]);
    expect(codes.toSorted()).toEqual(['CONFLICT', null]);
    expect((await seePost(ben, id)).revisionCount).toBe(2);
  });

  it('that changes nothing makes no version', async () => {
    const { id } = await makeReply(anna, await makeThread(anna, category), { body: 'Same' });
    await anna.client.run(EDIT, { input: { id, body: 'Same' } });
    expect(await seePost(anna, id)).toMatchObject({ revisionCount: 1, editedAt: null });
  });

  it('gives a title to opening posts only', async () => {
    const { id } = await makeReply(anna, await makeThread(anna, category));
    expect(await anna.client.codeOf(EDIT, { input: { id, body: 'x', title: 'A title' } })).toBe('BAD_INPUT');
  });

  it('shows earlier versions to nobody signed out', async () => {
    const open = await makeCategory(conch.owner, { readAudience: 'PUBLIC' });
    const { openingPost } = await makeThread(anna, open, { body: 'my secret' });
    await anna.client.run(EDIT, { input: { id: openingPost.id, body: 'nothing' } });
    const { post } = await conch.stranger().run(HISTORY, { id: openingPost.id });
    expect(post.revisions).toEqual([]);
    expect((await ben.client.run(HISTORY, { id: openingPost.id })).post.revisions).toHaveLength(2);
  });
});

describe('deleting a reply', () => {
  let reply: MadePost;
  let threadId: string;
  const place = () => ({ input: { id: reply.id } });
  const fresh = async () => {
    const thread = await makeThread(anna, category);
    threadId = thread.id;
    reply = await makeReply(ben, thread, { body: 'Regret' });
  };

  it('leaves a tombstone that its deleter sees through', async () => {
    await fresh();
    await ben.client.run(DELETE, place());
    expect(await seePost(ben, reply.id)).toMatchObject({
      body: 'Regret',
      viewerCan: { restore: true, edit: false },
    });
    expect(await seePost(anna, reply.id)).toMatchObject({ body: null, html: null, number: 2 });
    expect((await seePost(anna, reply.id)).viewerCan).toMatchObject({ restore: false, seeHistory: false });
    expect((await anna.client.run(HISTORY, { id: reply.id })).post.revisions).toEqual([]);
    expect(await anna.client.codeOf(RESTORE, place())).toBe('FORBIDDEN');
    expect((await ben.client.run(RESTORE, place())).restorePost).toMatchObject({
      deletedAt: null,
      body: 'Regret',
    });
  });

  it('is for its author, and for moderators with a reason, which all can read', async () => {
    await fresh();
    expect(await anna.client.codeOf(DELETE, place())).toBe('FORBIDDEN');
    expect(await conch.stranger().codeOf(DELETE, place())).toBe('UNAUTHENTICATED');
    expect(await moderator.client.codeOf(DELETE, place())).toBe('BAD_INPUT');
    await moderator.client.run(DELETE, { input: { id: reply.id, reason: 'Off the subject' } });
    expect(await seePost(ben, reply.id)).toMatchObject({ body: null, deletedReason: 'Off the subject' });
    expect(await ben.client.codeOf(RESTORE, place())).toBe('FORBIDDEN');
    expect(await moderator.client.codeOf(RESTORE, place())).toBeNull();
    expect((await seePost(ben, reply.id)).deletedReason).toBeNull();
  });

  it('leaves the figures of the thread exact, and so does restoring it', async () => {
    await fresh();
    const before = await seeThread(anna, threadId);
    await ben.client.run(DELETE, place());
    expect(await seeThread(anna, threadId)).toMatchObject({
      replyCount: 0,
      lastPostNumber: 2,
      isUnanswered: true,
      lastPostAuthor: { handle: anna.handle },
      participants: [{ handle: anna.handle }],
    });
    expect(await makeReply(staff, { id: threadId })).toMatchObject({ number: 3 });
    await staff.client.run(DELETE, { input: { id: (await makeReply(staff, { id: threadId })).id } });
    await ben.client.run(RESTORE, place());
    const [row] = await conch.database.source.query<Record<string, unknown>[]>(
      `select t.reply_count, t.last_number, t.first_response_at = b.created_at as first, t.last_post_at = c.created_at as last,
         t.first_staff_response_at = c.created_at as staff
       from thread t join post b on b.thread_id = t.id and b.number = 2
       join post c on c.thread_id = t.id and c.number = 3 where t.id = $1`,
      [threadId],
    );
    expect(row).toEqual({ reply_count: 2, last_number: 4, first: true, last: true, staff: true });
    expect(before.replyCount).toBe(1);
  });
});

describe('deleting an opening post', () => {
  it('takes the thread away until it is restored', async () => {
    const thread = await makeThread(anna, category);
    const input = { id: thread.openingPost.id };
    await anna.client.run(DELETE, { input });
    expect(await ben.client.codeOf(THREAD, { id: thread.id })).toBe('NOT_FOUND');
    expect(await ben.client.codeOf(POST, input)).toBe('NOT_FOUND');
    expect(await ben.client.codeOf(REPLY, { input: { threadId: thread.id, body: 'Hm' } })).toBe('NOT_FOUND');
    expect(await anna.client.codeOf(REPLY, { input: { threadId: thread.id, body: 'Hm' } })).toBe('FORBIDDEN');
    for (const reader of [anna, moderator])
      expect((await seeThread(reader, thread.id)).viewerCan).toEqual({ delete: false, restore: true });
    expect(await ben.client.codeOf(RESTORE, { input })).toBe('NOT_FOUND');
    await anna.client.run(RESTORE, { input });
    expect(await ben.client.codeOf(THREAD, { id: thread.id })).toBeNull();
  });

  it('is not for the asker once somebody else has replied', async () => {
    const thread = await makeThread(anna, category);
    const input = { id: thread.openingPost.id };
    const reply = await makeReply(ben, thread);
    expect(await anna.client.codeOf(DELETE, { input })).toBe('FORBIDDEN');
    expect((await seeThread(anna, thread.id)).viewerCan.delete).toBe(false);
    await ben.client.run(DELETE, { input: { id: reply.id } });
    expect((await seeThread(anna, thread.id)).viewerCan.delete).toBe(true);
    await ben.client.run(RESTORE, { input: { id: reply.id } });
    expect(
      await moderator.client.codeOf(DELETE, { input: { ...input, reason: 'Breaks rule 3' } }),
    ).toBeNull();
  });
});

describe('a post by its address', () => {
  it('is found by whoever may read its category, and by nobody else', async () => {
    const hidden = await makeCategory(conch.owner, { readAudience: 'STAFF' });
    const secret = await makeThread(staff, hidden);
    const reply = await makeReply(staff, secret);
    const shown = await makeReply(ben, await makeThread(anna, category));
    for (const id of [secret.openingPost.id, reply.id]) {
      for (const client of [anna.client, moderator.client, conch.stranger()]) {
        expect(await client.codeOf(POST, { id })).toBe('NOT_FOUND');
        expect(await client.codeOf(HISTORY, { id })).toBe('NOT_FOUND');
      }
      for (const mutation of [EDIT, DELETE, RESTORE])
        expect(
          await moderator.client.codeOf(mutation, { input: mutation === EDIT ? { id, body: 'x' } : { id } }),
        ).toBe('NOT_FOUND');
      expect((await seePost(staff, id)).thread.id).toBe(secret.id);
    }
    expect(await conch.stranger().codeOf(POST, { id: shown.id })).toBe('NOT_FOUND');
    expect((await seePost(anna, shown.id)).author.handle).toBe(ben.handle);
    expect(await anna.client.codeOf(POST, { id: 'x' })).toBe('NOT_FOUND');
  });
});
