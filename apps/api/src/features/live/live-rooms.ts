import sql from 'sql-template-tag';
import { isStaff, type Actor } from '../../platform/auth/actor.js';
import type { Reader } from '../../platform/database/reader.js';
import type { RealtimeService } from '../../platform/realtime/realtime.service.js';
import { EVERYBODY, type Hearing } from '../../platform/realtime/rooms.js';
import { visibleTo } from '../categories/categories.visibility.js';
import { readable } from '../threads/threads.visibility.js';

const WHOLE: Hearing = 'all';
const whole = (ids: readonly number[]) => new Map(ids.map((id) => [id, WHOLE]));
const nothing: ReadonlyMap<number, Hearing> = new Map();

/** What `visibleTo` decides by. */
const byAccess = ({ role, groupIds }: Actor) => `${role} ${groupIds.toSorted((a, b) => a - b).join()}`;
const byMember = ({ memberId }: Actor) => String(memberId);

/** Who may listen where. A room without id has id 0. */
export function openRooms(realtime: RealtimeService, reader: Reader): void {
  realtime.register('thread', {
    open: async (actor, ids) =>
      whole(
        await idsOf(
          reader,
          sql`select t.id from thread t join category c on c.id = t.category_id
              where t.id = any(${ids}::bigint[]) and ${readable(actor)}`,
        ),
      ),
    // Who deleted a thread may go on reading it.
    alike: (actor) => `${byAccess(actor)} ${byMember(actor)}`,
    sociable: true,
  });
  realtime.register('category', {
    open: async (actor, ids) =>
      whole(
        await idsOf(
          reader,
          sql`select id from category c where id = any(${ids}::bigint[]) and ${visibleTo(actor)}`,
        ),
      ),
    alike: byAccess,
  });
  realtime.register('home', {
    open: async (actor, ids) => {
      const categories = await idsOf(
        reader,
        sql`select id from category c where ${visibleTo(actor)} order by id`,
      );
      return new Map(ids.filter((id) => id === 0).map((id) => [id, [EVERYBODY, ...categories]]));
    },
    alike: byAccess,
  });
  realtime.register('member', {
    open: async (actor, ids) => whole(ids.filter((id) => id === actor.memberId)),
    alike: byMember,
  });
  realtime.register('staff', {
    open: async (actor, ids) => (isStaff(actor) ? whole(ids.filter((id) => id === 0)) : nothing),
    alike: ({ role }) => role,
  });
}

async function idsOf(reader: Reader, query: ReturnType<typeof sql>): Promise<number[]> {
  return (await reader.rows<{ id: number }>(query)).map(({ id }) => id);
}
