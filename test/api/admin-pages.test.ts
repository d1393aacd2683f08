import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answersTo, makeCast, onlyFrom, type Cast } from '../support/cast.js';
import type { TestClient } from '../support/client.js';
import { startTestConch, type TestConch } from '../support/conch.js';
import { mailsTo, mailTo } from '../support/mailbox.js';

const MAILS =
  'query ($first: Int, $after: String) { mails(first: $first, after: $after) { edges { node { id to subject state text html } } pageInfo { endCursor } } }';
const MAIL = 'query ($id: ID!) { mail(id: $id) { to text html } }';
const REQUEST = 'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) }';
const ACTIVITIES =
  'query ($filter: ActivityFilter, $first: Int, $after: String) { activities(filter: $filter, first: $first, after: $after) { edges { node { id type actor { id } memberId details } } pageInfo { endCursor hasNextPage } } }';

let conch: TestConch;
let cast: Cast;
beforeAll(async () => {
  conch = await startTestConch();
  cast = await makeCast(conch);
});
afterAll(() => conch?.stop());

type MailNode = { id: string; to: string; subject: string; text: string | null; html: string | null };

describe('the mails', () => {
  const newest = async (client: TestClient, to: string): Promise<MailNode> => {
    const { mails } = await client.run(MAILS, { first: 100 });
    return mails.edges.map(({ node }: { node: MailNode }) => node).find((mail: MailNode) => mail.to === to);
  };
  const reset = async ({ email }: { email: string }) => {
    const before = (await mailsTo(conch, email)).length;
    await conch.stranger().run(REQUEST, { email });
    await mailTo(conch, email, before + 1);
  };

  it('are for admins', async () => {
    await reset(cast.member);
    const { id } = await newest(cast.admin.client, cast.member.email);
    expect(await answersTo(cast, MAILS)).toEqual(onlyFrom('admin'));
    expect(await answersTo(cast, MAIL, () => ({ id }))).toEqual(onlyFrom('admin'));
    expect(await cast.admin.client.codeOf(MAIL, { id: '999999' })).toBe('NOT_FOUND');
  });

  it('can be passed on by hand to members, for a community without a mail server', async () => {
    const member = await conch.makeMember();
    await reset(member);
    expect((await newest(cast.admin.client, member.email)).text).toContain('/reset/');
  });

  it('hide from admins what would let them be another admin, or the owner', async () => {
    await reset(conch.owner);
    await reset(cast.admin);
    const ofOwner = await newest(cast.admin.client, conch.owner.email);
    expect(ofOwner).toMatchObject({ text: null, html: null });
    expect((await cast.admin.client.run(MAIL, { id: ofOwner.id })).mail).toMatchObject({
      text: null,
      html: null,
    });
    expect((await newest(conch.owner.client, cast.admin.email)).text).toBeNull();
    expect((await newest(cast.admin.client, cast.admin.email)).text).toContain('/reset/');
  });

  it('are read page by page, the newest first', async () => {
    const first = (await cast.admin.client.run(MAILS, { first: 2 })).mails;
    const second = (await cast.admin.client.run(MAILS, { first: 2, after: first.pageInfo.endCursor })).mails;
    const ids = [...first.edges, ...second.edges].map(({ node }) => Number(node.id));
    expect(ids).toHaveLength(4);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
  });
});

describe('the audit log', () => {
  it('is for admins', async () => {
    expect(await answersTo(cast, ACTIVITIES)).toEqual(onlyFrom('admin'));
  });

  it('says who did what to whom', async () => {
    await cast.admin.client.run(
      'mutation ($id: ID!) { setMemberRole(input: { memberId: $id, role: MODERATOR }) { id } }',
      { id: cast.member.id },
    );
    const { activities } = await cast.admin.client.run(ACTIVITIES, { first: 1 });
    const [{ node }] = activities.edges;
    expect(node).toMatchObject({
      type: 'member.roleChanged',
      actor: { id: cast.admin.id },
      memberId: cast.member.id,
    });
    expect(JSON.parse(node.details)).toEqual({ from: 'member', to: 'moderator' });
  });

  it('is filtered by what happened and by who did it', async () => {
    const types = async (filter: Record<string, string>) => {
      const { activities } = await cast.admin.client.run(ACTIVITIES, { filter });
      return activities.edges.map(({ node }: { node: { type: string } }) => node.type) as string[];
    };
    expect(new Set(await types({ type: 'member.joined' }))).toEqual(new Set(['member.joined']));
    expect(await types({ actorId: cast.admin.id })).toEqual([
      'member.roleChanged',
      'session.started',
      'member.joined',
    ]);
    expect(await types({ actorId: cast.admin.id, type: 'member.joined' })).toEqual(['member.joined']);
    expect(await types({ type: 'nothing.happened' })).toEqual([]);
  });

  it('is read page by page to its beginning, each entry once', async () => {
    const ids: number[] = [];
    let after: string | null = null;
    do {
      const page: Page = (await cast.admin.client.run<{ activities: Page }>(ACTIVITIES, { first: 5, after }))
        .activities;
      ids.push(...page.edges.map(({ node }) => Number(node.id)));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    const [{ count }] = await conch.database.source.query<[{ count: number }]>(
      'select count(*) as count from activity',
    );
    expect(ids).toHaveLength(count);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
  });

  it('cannot be changed, even by hand', async () => {
    await expect(conch.database.source.query(`update activity set type = 'x'`)).rejects.toThrow(
      'never changed',
    );
    await expect(conch.database.source.query('delete from activity')).rejects.toThrow('never changed');
  });
});

type Page = {
  edges: { node: { id: string } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
};
