import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import { among } from '../../platform/database/among.js';
import type { Reader } from '../../platform/database/reader.js';
import type { CategoryAccess } from './categories.policy.js';
import { visibleTo } from './categories.visibility.js';

export type CategoryRow = CategoryAccess & {
  id: number;
  name: string;
  slug: string;
  description: string | null;
  color: string;
  icon: string;
  position: number;
  threadCount: number;
  /** Questions that nobody else has replied to. */
  unansweredCount: number;
};

const groupMay = (actor: Actor | null): Sql =>
  actor?.groupIds.length
    ? sql`left join lateral (
        select bool_or(can_read) can_read, bool_or(can_post) can_post, bool_or(can_reply) can_reply
        from category_group g where g.category_id = c.id and g.group_id = any(${actor.groupIds}::bigint[])
      ) may on true`
    : sql`cross join (select false can_read, false can_post, false can_reply) may`;

const visible = (actor: Actor | null, which: Sql): Sql => sql`
  select c.id, c.name, c.slug, c.description, c.color, c.icon, c.position, c.thread_count,
    c.unanswered_count, c.read_audience, c.post_audience, c.reply_audience, c.archived_at, coalesce(may.can_read, false) group_read,
    coalesce(may.can_post, false) group_post, coalesce(may.can_reply, false) group_reply
  from category c ${groupMay(actor)} where ${visibleTo(actor)} and ${which} order by c.position, c.id`;

/** The categories the viewer may read, in their order. */
export function findCategories(
  reader: Reader,
  actor: Actor | null,
  includeArchived: boolean,
): Promise<CategoryRow[]> {
  return reader.rows<CategoryRow>(visible(actor, includeArchived ? sql`true` : sql`c.archived_at is null`));
}

/** Those of the named categories that the viewer may read. */
export function findCategoriesByIds(
  reader: Reader,
  actor: Actor | null,
  ids: readonly number[],
): Promise<CategoryRow[]> {
  return reader.rows<CategoryRow>(visible(actor, among(sql`c.id`, ids)));
}

export async function findCategoryBySlug(
  reader: Reader,
  actor: Actor | null,
  slug: string,
): Promise<CategoryRow | undefined> {
  return (await reader.rows<CategoryRow>(visible(actor, sql`c.slug = ${slug}`)))[0];
}

export type CategoryGroupRow = {
  categoryId: number;
  groupId: number;
  read: boolean;
  post: boolean;
  reply: boolean;
};

export function findGroupAccess(reader: Reader, categoryIds: readonly number[]): Promise<CategoryGroupRow[]> {
  return reader.rows<CategoryGroupRow>(sql`
    select category_id, group_id, can_read "read", can_post post, can_reply reply from category_group
    where category_id = any(${categoryIds}::bigint[]) order by category_id, group_id`);
}
