import sql, { empty, type Sql } from 'sql-template-tag';
import type { Reader } from '../database/reader.js';
import type { Transaction } from '../database/transaction.js';
import type { Hearing } from './rooms.js';

export type LiveEntry = { room: string; part: number; event: object };
/** An entry as it stands in the log of its room. */
export type LoggedEntry = LiveEntry & { place: number; at: string };

/** Where a listener stands in a room: its last place, and how many messages of what they hear came up to it. */
export type Standing = { place: number; seq: number };

/**
 * Gives each entry the next place of its room and keeps it. Everybody who writes to a room waits for the row
 * of that room until the writer before has committed: so places have no gaps and follow the order of commits,
 * and the statement must be the transaction's last. Rooms are taken in the order of their names, and parts
 * after rooms, so that two writers never wait for each other.
 */
export function appendEntries(tx: Transaction, entries: readonly LiveEntry[]): Promise<LoggedEntry[]> {
  const names = entries.map((entry) => entry.room);
  const parts = entries.map((entry) => entry.part);
  const events = entries.map((entry) => JSON.stringify(entry.event));
  return tx.rows<LoggedEntry>(sql`
    with entry as (
      select *, row_number() over (partition by room order by nth) as nth_in_room
      from unnest(${names}::text[], ${parts}::bigint[], ${events}::jsonb[]) with ordinality as e (room, part, event, nth)
    ), grown as (
      insert into realtime_room as r (room, place)
      select room, count(*) from entry group by room order by room
      on conflict (room) do update set place = r.place + excluded.place
      returning room, place
    ), counted as (
      insert into realtime_part as p (room, part, seq)
      select room, part, count(*) from entry join grown using (room)
      group by room, part order by room, part
      on conflict (room, part) do update set seq = p.seq + excluded.seq
      returning 1
    )
    insert into realtime_message (room, place, part, event)
    select room, grown.place - count(*) over (partition by room) + nth_in_room, part, event
    from entry join grown using (room) order by room, nth_in_room
    returning room, place, part, event, at::text`);
}

const heard = (hearing: Hearing): Sql =>
  hearing === 'all' ? empty : sql`and m.part = any(${[...hearing]}::bigint[])`;

const standingSeq = (hearing: Hearing): Sql =>
  hearing === 'all'
    ? sql`coalesce(r.place, 0)`
    : sql`coalesce((select sum(p.seq) from realtime_part p
                    where p.room = asked.room and p.part = any(${[...hearing]}::bigint[])), 0)::bigint`;

export async function readStanding(reader: Reader, room: string, hearing: Hearing): Promise<Standing> {
  const row = await reader.row<Standing>(sql`
    select coalesce(r.place, 0) as place, ${standingSeq(hearing)} as seq
    from (select ${room}::text as room) asked left join realtime_room r using (room)`);
  return row!;
}

/** What a listener of `hearing` missed after `since`, oldest first; at most `limit`, the newest ones. */
export async function readMissed(
  reader: Reader,
  room: string,
  hearing: Hearing,
  since: number,
  limit: number,
): Promise<Standing & { missed: LoggedEntry[] }> {
  const row = await reader.row<Standing & { missed: LoggedEntry[] }>(sql`
    select standing.place, standing.seq, coalesce(json_agg(missed order by missed.place)
      filter (where missed.place is not null), '[]') as missed
    from (select asked.room, coalesce(r.place, 0) as place, ${standingSeq(hearing)} as seq
          from (select ${room}::text as room) asked left join realtime_room r using (room)) standing
    left join lateral (
      select m.room, m.place, m.part, m.event, m.at from realtime_message m
      where m.room = standing.room ${heard(hearing)}
      order by m.place desc limit least(greatest(standing.seq - ${since}::bigint, 0), ${limit}::bigint)
    ) missed on true
    group by standing.place, standing.seq`);
  return row!;
}

/** The entries of a room after a place, oldest first. */
export const readAfter = (
  reader: Reader,
  room: string,
  place: number,
  limit: number,
): Promise<LoggedEntry[]> =>
  reader.rows<LoggedEntry>(sql`
    select room, place, part, event, at::text from realtime_message
    where room = ${room} and place > ${place} order by place limit ${limit}`);

export const readPlaces = (reader: Reader, names: readonly string[]) =>
  reader.rows<{ room: string; place: number }>(
    sql`select room, place from realtime_room where room = any(${names}::text[])`,
  );

/** More than any request lets pass while it runs; further back nothing can be younger than its snapshot. */
const MAX_DURING_REQUEST = 1_000;

/**
 * The sequences of rooms as they stood when `snapshot` was taken, or else stand now. Whoever reads a page and then asks for what
 * came after these sequences misses nothing, in whatever order the parts of the page were read.
 */
export async function readSeqs(
  reader: Reader,
  names: readonly string[],
  hearing: Hearing,
  snapshot: string | null,
): Promise<Map<string, number>> {
  const found = await reader.rows<{ room: string; seq: number }>(sql`
    select asked.room, ${standingSeq(hearing)} - (
      select count(*) from realtime_message m
      where m.room = asked.room and m.place > r.place - ${MAX_DURING_REQUEST} ${heard(hearing)}
        and not pg_visible_in_snapshot(m.transaction, coalesce(${snapshot}::pg_snapshot, pg_current_snapshot()))) as seq
    from unnest(${names}::text[]) asked (room) left join realtime_room r using (room)`);
  return new Map(found.map(({ room, seq }) => [room, seq]));
}

/** Forgets messages older than a week, except the last of each room, which a sleeping page may still ask for. */
export async function trimLog(reader: Reader, keptPerRoom: number): Promise<void> {
  await reader.rows(sql`
    delete from realtime_message m using realtime_room r
    where r.room = m.room and m.at < now() - interval '7 days' and m.place <= r.place - ${keptPerRoom}`);
}
