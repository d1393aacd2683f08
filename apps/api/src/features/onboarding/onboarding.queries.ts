import sql, { empty, type Sql } from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';
import { visibleToMember } from '../categories/categories.visibility.js';

export type OnboardingRow = { introductionsId: number | null; welcome: string | null };

export type StepsTaken = OnboardingRow & {
  hasProfile: boolean;
  hasIntroduced: boolean;
  hasTakenPart: boolean;
};

export type SilentNewcomerRow = {
  memberId: number;
  silentAt: Date;
  invitedById: number | null;
  buddyId: number | null;
};

export type IntroductionNews = {
  threadId: number;
  slug: string;
  title: string;
  body: string;
  authorName: string;
  memberId: number;
  email: string;
};

/** A member counts as a newcomer for so long after joining, and as silent who by then has said nothing. */
export const NEWCOMER_FOR: Sql = sql`interval '30 days'`;
export const SILENT_AFTER: Sql = sql`interval '72 hours'`;

/** Whether member `m` has written or reacted: from what was recorded, so what was deleted since counts too. */
export const hasSpoken = (member: Sql): Sql => sql`exists (
  select from activity said where said.actor_id = ${member}
    and said.type in ('thread.created', 'post.created', 'post.reacted'))`;

export async function findOnboarding(reader: Reader): Promise<OnboardingRow> {
  const row = await reader.row<OnboardingRow>(sql`select introductions_id, welcome from onboarding`);
  return row ?? { introductionsId: null, welcome: null };
}

/** What a newcomer has done of the first steps; nothing for who is none or has put them aside. */
export function findStepsTaken(reader: Reader, memberId: number): Promise<StepsTaken | undefined> {
  return reader.row<StepsTaken>(sql`
    select o.introductions_id, o.welcome, m.bio is not null as has_profile,
      exists (select from thread t where t.author_id = m.id and t.category_id = o.introductions_id
        and t.deleted_at is null) as has_introduced,
      exists (select from activity did where did.actor_id = m.id
        and (did.type in ('post.created', 'post.reacted')
          or did.type = 'thread.created' and did.category_id is distinct from o.introductions_id)) as has_taken_part
    from member m left join onboarding o on true left join newcomer n on n.member_id = m.id
    where m.id = ${memberId} and not m.is_owner and m.joined_at > now() - ${NEWCOMER_FOR}
      and n.dismissed_at is null`);
}

/** Newcomers who were found silent and still are, the newest first; `ofMemberId`: only those they invited or look after. */
export async function listSilentNewcomers(
  reader: Reader,
  ofMemberId: number | undefined,
  page: PageArgs,
): Promise<Page<SilentNewcomerRow>> {
  type Row = SilentNewcomerRow & { since: string };
  const size = pageSize(page.first);
  const after = page.after ? decodeCursor(page.after, ['time', 'number']) : null;
  const rows = await reader.rows<Row>(sql`
    select n.member_id, n.silent_at, n.silent_at::text as since, i.invited_by_id, i.buddy_id
    from newcomer n left join invite i on i.accepted_by_id = n.member_id
    where n.silent_at is not null and not ${hasSpoken(sql`n.member_id`)}
      ${ofMemberId === undefined ? empty : sql`and ${ofMemberId} in (i.invited_by_id, i.buddy_id)`}
      ${after ? sql`and (n.silent_at, n.member_id) < (${after[0]}::timestamptz, ${after[1]}::bigint)` : empty}
    order by n.silent_at desc, n.member_id desc limit ${size + 1}`);
  return pageOf<Row, SilentNewcomerRow>(rows, size, (row) => [row.since, row.memberId], {
    hasOtherSide: after !== null,
  });
}

/** The condition that thread `t` is its author's introduction: their first in the category for introductions. */
export const IS_INTRODUCTION: Sql = sql`t.category_id = (select introductions_id from onboarding)
  and not exists (select from thread earlier where earlier.author_id = t.author_id
    and earlier.category_id = t.category_id and earlier.id < t.id)`;
/** Joins those who look after the author of thread `t`, as `m`: whoever invited them, and their buddy. */
export const INVITER_AND_BUDDY: Sql = sql`join invite i on i.accepted_by_id = t.author_id
  join member m on m.id in (i.invited_by_id, i.buddy_id)`;

/** Whom to tell that this thread is a newcomer's introduction, if it is the first: their inviter and their buddy. */
export function findIntroductionNews(reader: Reader, threadId: number): Promise<IntroductionNews[]> {
  return reader.rows<IntroductionNews>(sql`
    select t.id as thread_id, t.slug, t.title, p.body, a.name as author_name, m.id as member_id, m.email
    from thread t join category c on c.id = t.category_id join post p on p.thread_id = t.id and p.number = 1
    join member a on a.id = t.author_id ${INVITER_AND_BUDDY}
    where t.id = ${threadId} and t.deleted_at is null and m.id <> a.id and ${visibleToMember('m')}
      and ${IS_INTRODUCTION}`);
}
