import sql from 'sql-template-tag';
import type { Reader } from '../../platform/database/reader.js';

/** What somebody shut out is told: until when, by the clock of the community; null is for good. */
export type ShutOut = { id: number; reason: string; until: Date | null; timeZone: string };

/** The suspension that keeps a member out now. */
export function findShutOut(reader: Reader, memberId: number): Promise<ShutOut | undefined> {
  return reader.row<ShutOut>(sql`
    select s.id, s.reason, s.until, c.time_zone
    from suspension s cross join community c
    where s.member_id = ${memberId} and s.lifted_at is null and (s.until is null or s.until > now())
    order by s.id desc limit 1`);
}

export type SuspensionRow = {
  id: number;
  memberId: number;
  reason: string;
  since: Date;
  until: Date | null;
  suspendedById: number;
  liftedAt: Date | null;
  liftedById: number | null;
  isActive: boolean;
};

const KEPT_IN_SIGHT = 20;

/** Each member's last suspensions, the newest first. */
export function findSuspensions(reader: Reader, memberIds: readonly number[]): Promise<SuspensionRow[]> {
  return reader.rows<SuspensionRow>(sql`
    select s.* from unnest(${memberIds}::bigint[]) as wanted (member_id) cross join lateral (
      select id, member_id, reason, since, until, suspended_by_id, lifted_at, lifted_by_id,
             lifted_at is null and (until is null or until > now()) as is_active
      from suspension where member_id = wanted.member_id order by id desc limit ${KEPT_IN_SIGHT}) s`);
}
