import sql, { raw, type Sql } from 'sql-template-tag';
import { isStaff, type Actor } from '../../platform/auth/actor.js';
import { actingRole, mayEnter } from '../members/actors.queries.js';

/** The condition that a category row may be read by the viewer; `alias` is the row's name in the query. */
export function visibleTo(actor: Actor | null, alias = 'c'): Sql {
  if (isStaff(actor)) return sql`true`;
  const category = raw(alias);
  if (!actor) return sql`${category}.read_audience = 'public'`;
  return sql`(${category}.read_audience in ('public', 'members') or ${category}.read_audience = 'groups'
    and exists (select from category_group visible where visible.category_id = ${category}.id
                and visible.can_read and visible.group_id = any(${actor.groupIds}::bigint[])))`;
}

/** The same condition for members other than the viewer, such as those a mail is for; they are rows too. */
export function visibleToMember(memberAlias: string, alias = 'c'): Sql {
  const [member, category] = [raw(memberAlias), raw(alias)];
  return sql`${mayEnter(memberAlias)} and (${actingRole(memberAlias)} in ('staff', 'admin')
    or ${category}.read_audience in ('public', 'members')
    or ${category}.read_audience = 'groups' and exists (
      select from category_group visible join member_group_membership g on g.group_id = visible.group_id
      where visible.category_id = ${category}.id and visible.can_read and g.member_id = ${member}.id))`;
}
