import sql, { type Sql } from 'sql-template-tag';
import { actingRole, actsByRole } from '../members/actors.queries.js';

/** A member's row `m` as policies see them; the session is the caller's to add. */
export const ACTOR_COLUMNS: Sql = sql`m.id as member_id, ${actingRole('m')} as role,
  m.is_owner and ${actsByRole('m')} as is_owner, m.is_advocate, m.trust_level,
  array(select group_id from member_group_membership g where g.member_id = m.id) as group_ids`;
