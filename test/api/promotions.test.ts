import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PromotionsService } from '../../apps/api/src/features/promotions/promotions.service.js';
import { makeCategory } from '../support/builders/forum.js';
import { startTestConch, type SignedIn, type TestConch } from '../support/conch.js';
import { eventually } from '../support/eventually.js';

const SET = `mutation ($memberId: ID!, $level: Int) { setTrustLevel(input: { memberId: $memberId, level: $level }) { id } }`;
const STANDING = `{ viewer { standing { level isSetByHand nextLevel steps { requirement done needed }
  limits { reactionsPerDay } } } }`;
/** Threads of the owner, made before everything else. */
const THREADS = 200;

type Deeds = {
  threadsRead: number;
  postsRead: number;
  minutesRead: number;
  daysVisited: number;
  reactionsGiven: number;
  reactionsReceived: number;
  threadsRepliedIn: number;
};
const NOTHING: Deeds = {
  threadsRead: 0,
  postsRead: 0,
  minutesRead: 0,
  daysVisited: 1,
  reactionsGiven: 0,
  reactionsReceived: 0,
  threadsRepliedIn: 0,
};
const BASIC = { ...NOTHING, threadsRead: 5, postsRead: 30, minutesRead: 10 };
const MEMBER = {
  threadsRead: 20,
  postsRead: 100,
  minutesRead: 60,
  daysVisited: 15,
  reactionsGiven: 1,
  reactionsReceived: 1,
  threadsRepliedIn: 3,
};
const REGULAR = {
  ...MEMBER,
  daysVisited: 50,
  reactionsGiven: 30,
  reactionsReceived: 20,
  threadsRepliedIn: 10,
  // A quarter of the threads there are; those of the members themselves come on top.
  threadsRead: 100,
};

let conch: TestConch;
let member: SignedIn;

const sql = <T = unknown>(text: string) => conch.database.source.query<T[]>(text);

beforeAll(async () => {
  conch = await startTestConch();
  const { id } = await makeCategory(conch.owner);
  await sql(`insert into thread (category_id, author_id, last_post_author_id, kind, title, slug)
    select ${id}, ${conch.owner.id}, ${conch.owner.id}, 'discussion', 'Thread ' || n, 'x' from generate_series(1, ${THREADS}) n`);
  await sql(
    `insert into post (thread_id, author_id, number, body, html) select id, author_id, 1, 'x', 'x' from thread`,
  );
});
afterAll(() => conch.stop());
beforeEach(async () => {
  member = await conch.makeMember();
});

const ofOwner = (count: number) =>
  `(select t.id, p.id as post_id from thread t join post p on p.thread_id = t.id and p.number = 1
    where t.author_id = ${conch.owner.id} order by t.id limit ${count})`;

/** Makes it so that the member did exactly this, so many days ago and before. */
async function did(deeds: Deeds, daysAgo = 0, who = member): Promise<void> {
  const at = `now() - interval '${daysAgo} days'`;
  await sql(`insert into thread_reading (member_id, thread_id, last_read_at, last_number, post_count, seconds)
    select ${who.id}, t.id, ${at}, 1, 1, 0 from ${ofOwner(deeds.threadsRead)} t`);
  await sql(`insert into member_day (member_id, day, posts_read, seconds)
    select ${who.id}, (${at})::date - n, case when n = 0 then ${deeds.postsRead} else 0 end,
      case when n = 0 then ${deeds.minutesRead * 60} else 0 end from generate_series(0, ${deeds.daysVisited} - 1) n`);
  await sql(`insert into reaction (post_id, member_id, kind, created_at)
    select t.post_id, ${who.id}, 'x', ${at} from ${ofOwner(deeds.reactionsGiven)} t`);
  await sql(`insert into post (thread_id, author_id, number, body, html, created_at)
    select t.id, ${who.id}, 1000 + ${who.id}, 'x', 'x', ${at} from ${ofOwner(deeds.threadsRepliedIn)} t`);
  await sql(`with own as (
      insert into thread (category_id, author_id, last_post_author_id, kind, title, slug, created_at)
      select category_id, ${who.id}, ${who.id}, 'discussion', 'Own', 'own', ${at} from thread order by id limit 1 returning id
    ), opening as (
      insert into post (thread_id, author_id, number, body, html) select id, ${who.id}, 1, 'x', 'x' from own returning id
    ) insert into reaction (post_id, member_id, kind, created_at)
      select opening.id, ${conch.owner.id}, 'x' || n, ${at} from opening, generate_series(1, ${deeds.reactionsReceived}) n`);
}

async function setLevel(level: number, daysAgo = 0): Promise<void> {
  await sql(`update member set trust_level = ${level}, trust_level_at = now() - interval '${daysAgo} days'
    where id = ${member.id}`);
}
const run = (lately?: string) => conch.get(PromotionsService).promote(lately);
const level = async () =>
  (await sql<{ trust_level: number }>(`select trust_level from member where id = ${member.id}`))[0]!
    .trust_level;
const changes = async () =>
  (
    await sql<{ details: object }>(`select details from activity
      where type = 'member.trustLevelChanged' and member_id = ${member.id} order by id`)
  ).map(({ details }) => details);
/** Each thing that a level asks for, done once too little. */
const justMissed = (met: Deeds, asked: readonly (keyof Deeds)[]) =>
  asked.map((what) => [what, { ...met, [what]: met[what] - 1 }] as const);

describe('Basic', () => {
  it('is reached with exactly what it asks for', async () => {
    await did(BASIC);
    await run();
    expect(await level()).toBe(1);
    expect(await changes()).toEqual([{ from: 0, to: 1, byHand: false, automatic: true }]);
  });

  it.each(justMissed(BASIC, ['threadsRead', 'postsRead', 'minutesRead']))(
    'is not reached where %s are one too few',
    async (_, deeds) => {
      await did(deeds);
      await run();
      expect(await level()).toBe(0);
    },
  );
});

describe('Member', () => {
  it('is reached with exactly what it asks for, at once with Basic', async () => {
    await did(MEMBER);
    await run();
    expect(await level()).toBe(2);
  });

  it.each(
    justMissed(MEMBER, [
      'threadsRead',
      'postsRead',
      'minutesRead',
      'daysVisited',
      'reactionsGiven',
      'reactionsReceived',
      'threadsRepliedIn',
    ]),
  )('is not reached where %s are one too few', async (_, deeds) => {
    await did(deeds);
    await run();
    expect(await level()).toBe(1);
  });

  it('is kept, however long the member is away', async () => {
    await setLevel(2, 300);
    await run();
    expect(await level()).toBe(2);
  });
});

describe('Regular', () => {
  it('is reached with exactly what it asks for', async () => {
    await did(REGULAR);
    await run();
    expect(await level()).toBe(3);
  });

  it.each(justMissed(REGULAR, ['daysVisited', 'reactionsGiven', 'reactionsReceived', 'threadsRepliedIn']))(
    'is not reached where %s are one too few',
    async (_, deeds) => {
      await did(deeds);
      await run();
      expect(await level()).toBe(2);
    },
  );

  it('asks for a quarter of the threads begun lately', async () => {
    await did({ ...REGULAR, threadsRead: 20 });
    await run();
    expect(await level()).toBe(2);
  });

  it('counts the last 100 days only', async () => {
    await did(REGULAR, 101);
    await run();
    expect(await level()).toBe(2);
  });

  it('is lost where too little followed, but not within 14 days of being reached', async () => {
    await did(REGULAR, 101);
    await setLevel(3, 13);
    await run();
    expect(await level()).toBe(3);
    await setLevel(3, 14);
    await run();
    expect(await level()).toBe(2);
    expect(await changes()).toEqual([{ from: 3, to: 2, byHand: false, automatic: true }]);
  });

  it('is kept by those who go on', async () => {
    await did(REGULAR);
    await setLevel(3, 200);
    await run();
    expect(await level()).toBe(3);
  });
});

describe('a level set by hand', () => {
  const set = (to?: number) => conch.owner.client.run(SET, { memberId: member.id, level: to });

  it('is not touched, neither up nor down', async () => {
    await did(REGULAR);
    await set(1);
    await run();
    expect(await level()).toBe(1);
    await set(3);
    await sql(`update member set trust_level_at = now() - interval '1 year' where id = ${member.id}`);
    await sql(`delete from member_day where member_id = ${member.id}`);
    await run();
    expect(await level()).toBe(3);
  });

  it('follows from what the member did as soon as it is handed back', async () => {
    await did(BASIC);
    await set(4);
    await set();
    await eventually('the level that was earned', async () => (await level()) === 1);
  });

  it('as Leader never comes by itself', async () => {
    await did(REGULAR);
    await run();
    await run();
    expect(await level()).toBe(3);
  });
});

describe('a run', () => {
  it('changes nothing the second time', async () => {
    await did(MEMBER);
    await Promise.all([run(), run()]);
    await run();
    expect(await changes()).toHaveLength(1);
  });

  it('of the hour leaves out who was not here', async () => {
    await did(BASIC);
    await sql(`update member set last_seen_at = now() - interval '3 hours' where id = ${member.id}`);
    await run('2 hours');
    expect(await level()).toBe(0);
    await sql(`update member set last_seen_at = now() where id = ${member.id}`);
    await run('2 hours');
    expect(await level()).toBe(1);
  });

  it('reaches everybody, however many there are', async () => {
    await sql(`insert into member (email, handle, name) select 'm' || n || '@many.example', 'many' || n, 'Many'
      from generate_series(1, 450) n`);
    await sql(`update member set last_seen_at = now() where name = 'Many'`);
    await sql(`insert into thread_reading (member_id, thread_id, last_number, post_count, seconds)
      select m.id, t.id, 1, 1, 0 from member m, ${ofOwner(5)} t where m.name = 'Many'`);
    await sql(`insert into member_day (member_id, day, posts_read, seconds)
      select id, now()::date, 30, 600 from member where name = 'Many'`);
    await run('2 hours');
    const left = await sql(`select id from member where name = 'Many' and trust_level <> 1`);
    expect(left).toEqual([]);
  });

  it('goes by the rules that admins have set', async () => {
    const ask = (postsRead: number) =>
      conch.owner.client.run(
        'mutation ($input: UpdateStandingRulesInput!) { updateStandingRules(input: $input) { graceDays } }',
        { input: { requirements: [{ postsRead }, {}, {}] } },
      );
    await did(BASIC);
    await ask(31);
    await run();
    expect(await level()).toBe(0);
    await ask(30);
    await run();
    expect(await level()).toBe(1);
  });
});

describe('a member', () => {
  const standing = async () => (await member.client.run(STANDING)).viewer.standing;

  it('sees what comes next and how far it is', async () => {
    await did({ ...BASIC, postsRead: 12 });
    expect(await standing()).toEqual({
      level: 0,
      isSetByHand: false,
      nextLevel: 1,
      steps: [
        { requirement: 'THREADS_READ', done: 5, needed: 5 },
        { requirement: 'POSTS_READ', done: 12, needed: 30 },
        { requirement: 'MINUTES_READ', done: 10, needed: 10 },
      ],
      limits: { reactionsPerDay: null },
    });
  });

  it('sees nothing to come where the level was set by hand', async () => {
    await conch.owner.client.run(SET, { memberId: member.id, level: 2 });
    expect(await standing()).toMatchObject({ level: 2, isSetByHand: true, nextLevel: null, steps: [] });
  });

  it('at Regular sees what keeps it', async () => {
    await setLevel(3);
    const { nextLevel, steps } = await standing();
    expect(nextLevel).toBe(3);
    expect(steps).toContainEqual({ requirement: 'DAYS_VISITED', done: 0, needed: 50 });
  });

  it('who is a moderator has no limits', async () => {
    member = await conch.makeMember({ role: 'moderator' });
    expect((await standing()).limits).toBeNull();
  });
});
