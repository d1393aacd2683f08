import sql, { type Sql } from 'sql-template-tag';
import { isStaff, type Actor } from '../../platform/auth/actor.js';
import type { Reader } from '../../platform/database/reader.js';
import type { CustomField } from './custom-field.entity.js';

export type CustomFieldRow = Omit<CustomField, 'position'>;
export type FilledFieldRow = CustomFieldRow & { memberId: number; isOwner: boolean; value: string | null };

const COLUMNS: Sql = sql`f.id, f.name, f.hint, f.kind, f.options, f.audience, f.editor, f.is_required, f.archived_at`;

/** All of them in their order, the archived ones last. */
export function findCustomFields(reader: Reader): Promise<CustomFieldRow[]> {
  return reader.rows<CustomFieldRow>(sql`
    select ${COLUMNS} from custom_field f order by f.archived_at is not null, f.position, f.id`);
}

export function findCustomField(reader: Reader, id: number): Promise<CustomFieldRow | undefined> {
  return reader.row<CustomFieldRow>(sql`select ${COLUMNS} from custom_field f where f.id = ${id}`);
}

/** The condition that field `f` of member `m` may be seen by the viewer. */
function visibleFields(actor: Actor | null): Sql {
  if (!actor) return sql`false`;
  if (isStaff(actor)) return sql`true`;
  return sql`(f.audience = 'members' and m.profile_audience = 'members'
    or f.audience <> 'staff' and m.id = ${actor.memberId})`;
}

/** The fields of each member that the viewer may see, in their order, empty ones too. */
export function findFieldsOfMembers(
  reader: Reader,
  actor: Actor | null,
  memberIds: readonly number[],
): Promise<FilledFieldRow[]> {
  return reader.rows<FilledFieldRow>(sql`
    select m.id as member_id, m.is_owner, ${COLUMNS}, v.value from member m cross join custom_field f
    left join custom_field_value v on v.member_id = m.id and v.field_id = f.id
    where m.id = any(${memberIds}::bigint[]) and f.archived_at is null and ${visibleFields(actor)}
    order by m.id, f.position, f.id`);
}
