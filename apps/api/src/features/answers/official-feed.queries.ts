import sql from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import type { Reader } from '../../platform/database/reader.js';
import { ACTOR_COLUMNS } from '../accounts/actors.queries.js';
import { mayEnter } from '../members/actors.queries.js';
import { listed } from '../threads/threads.visibility.js';

export type FeedRow = { token: string; followedAt: Date | null };

export function findFeed(reader: Reader, memberId: number): Promise<FeedRow | undefined> {
  return reader.row<FeedRow>(sql`select token, followed_at from official_feed where member_id = ${memberId}`);
}

/** Whose feed this is, with what they may read now and not when they got the address. */
export async function findFeedOwner(reader: Reader, token: string): Promise<Actor | undefined> {
  const row = await reader.row<Actor>(sql`
    select 0 as session_id, ${ACTOR_COLUMNS} from official_feed f join member m on m.id = f.member_id
    where f.token = ${token} and ${mayEnter('m')}`);
  return row && { ...row, groupIds: row.groupIds.map(Number) };
}

export type FeedEntry = {
  id: number;
  threadId: number;
  slug: string;
  title: string;
  categoryName: string;
  postNumber: number;
  html: string;
  team: string;
  appliesTo: string | null;
  authorName: string;
  changedAt: Date;
};

/** The newest official words the member may read. */
export function findFeedEntries(reader: Reader, actor: Actor, limit: number): Promise<FeedEntry[]> {
  return reader.rows<FeedEntry>(sql`
    select oa.id, t.id as thread_id, t.slug, t.title, c.name as category_name, p.number as post_number, p.html,
           oa.team, oa.applies_to, m.name as author_name, r.changed_at
    from official_answer oa join thread t on t.id = oa.thread_id join category c on c.id = t.category_id
      join post p on p.id = oa.post_id join member m on m.id = p.author_id
      join official_answer_revision r on r.official_answer_id = oa.id and r.revision = oa.revision
    where oa.ended_at is null and ${listed(actor)}
    order by oa.marked_at desc, oa.id desc limit ${limit}`);
}
