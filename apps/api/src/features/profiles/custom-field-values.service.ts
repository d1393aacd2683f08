import { readCustomFieldValue, type CustomFieldValues } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, forbidden, notFound } from '../../platform/graphql/errors.js';
import type { MemberRow } from '../members/members.queries.js';
import { findFieldsOfMembers, type FilledFieldRow } from './custom-fields.queries.js';
import { canFillIn } from './profiles.policy.js';

type Change = { fieldId: number; value: string | null };

/** What members say in the fields that the community made. */
@Injectable()
export class CustomFieldValuesService {
  /** Fills in fields of a locked member, and returns the ids of those that say something else now. */
  async fillIn(
    tx: Transaction,
    actor: Actor,
    member: MemberRow,
    values: CustomFieldValues,
  ): Promise<number[]> {
    // What is asked stays the same until it is answered.
    await tx.rows(sql`lock table custom_field in share mode`);
    const fields = await findFieldsOfMembers(tx, actor, [member.id]);
    const changes = changesOf(actor, fields, values);
    if (actor.memberId === member.id) requireNoneMissing(fields, changes);
    for (const { fieldId, value } of changes) await write(tx, member.id, fieldId, value);
    return changes.map(({ fieldId }) => fieldId);
  }
}

/** What was said and differs. A choice that is no longer offered stays, as long as it is not changed. */
function changesOf(actor: Actor, fields: FilledFieldRow[], values: CustomFieldValues): Change[] {
  const problems: Record<string, string> = {};
  const changes: Change[] = [];
  for (const { fieldId, value: said } of values) {
    const field = fields.find(({ id }) => String(id) === fieldId);
    if (!field) throw notFound('custom field');
    if (!canFillIn(actor, field, { id: field.memberId, isOwner: field.isOwner }))
      throw forbidden(`“${field.name}” is not for you to fill in.`);
    if ((said ?? null) === field.value) continue;
    const read = readCustomFieldValue(field, said);
    if ('problem' in read) problems[`customFields.${fieldId}`] = read.problem;
    else if (read.value !== field.value) changes.push({ fieldId: field.id, value: read.value });
  }
  if (Object.keys(problems).length > 0) throw badInput(problems);
  return changes;
}

function requireNoneMissing(fields: FilledFieldRow[], changes: Change[]): void {
  const valueOf = (field: FilledFieldRow) => {
    const change = changes.find(({ fieldId }) => fieldId === field.id);
    return change ? change.value : field.value;
  };
  const missing = fields.filter((field) => field.isRequired && valueOf(field) === null);
  if (missing.length > 0)
    throw badInput(Object.fromEntries(missing.map(({ id }) => [`customFields.${id}`, 'Fill this in.'])));
}

async function write(
  tx: Transaction,
  memberId: number,
  fieldId: number,
  value: string | null,
): Promise<void> {
  if (value === null)
    await tx.rows(
      sql`delete from custom_field_value where member_id = ${memberId} and field_id = ${fieldId}`,
    );
  else
    await tx.rows(sql`
      insert into custom_field_value (member_id, field_id, value) values (${memberId}, ${fieldId}, ${value})
      on conflict (member_id, field_id) do update set value = excluded.value`);
}
