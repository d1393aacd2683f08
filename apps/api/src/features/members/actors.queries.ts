import sql, { raw, type Sql } from 'sql-template-tag';

/** The condition that a member's row is that of somebody whom the gate lets in. */
export function mayEnter(alias: string): Sql {
  const member = raw(alias);
  return sql`(${member}.suspended_until is null or ${member}.suspended_until <= now())`;
}

/** Where the community asks its team for a second factor, roles sleep until it is on. */
export function actsByRole(alias: string): Sql {
  return sql`(${raw(alias)}.second_factor_at is not null or not (select require_staff_totp from community))`;
}

/** The role that a member's row counts with. */
export const actingRole = (alias: string): Sql =>
  sql`case when ${actsByRole(alias)} then ${raw(alias)}.role else 'member' end`;
