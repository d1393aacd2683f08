import { isDeepStrictEqual } from 'node:util';
import type {
  ArrangeCustomFieldsInput,
  CreateCustomFieldInput,
  UpdateCustomFieldInput,
} from '@conch/shared/inputs';
import { LIMITS } from '@conch/shared/limits';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { isTaken } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { CustomField } from './custom-field.entity.js';
import { findCustomField, findCustomFields, type CustomFieldRow } from './custom-fields.queries.js';
import { canManageCustomFields } from './profiles.policy.js';

type Rules = Pick<CustomField, 'kind' | 'options' | 'audience' | 'editor' | 'isRequired'>;

/** What the community asks its members. */
@Injectable()
export class CustomFieldsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
  ) {}

  async list(actor: Actor): Promise<CustomFieldRow[]> {
    requireRight(actor);
    return findCustomFields(this.database);
  }

  async create(actor: Actor, input: CreateCustomFieldInput): Promise<CustomFieldRow> {
    requireRight(actor);
    return this.write(async (tx) => {
      const { options = [], audience = 'members', editor = 'member', isRequired = false, ...rest } = input;
      const field = { ...rest, options, audience, editor, isRequired };
      requireSense(field);
      await requireRoom(tx);
      const [last] = await tx.rows<{ position: number }>(
        sql`select coalesce(max(position), 0) as position from custom_field`,
      );
      const inserted = await tx.manager.insert(CustomField, { ...field, position: last!.position + 1 });
      const id = Number(inserted.identifiers[0]!['id']);
      await this.record(tx, actor, 'customField.created', { fieldId: id, name: input.name });
      return id;
    });
  }

  async update(actor: Actor, input: UpdateCustomFieldInput): Promise<CustomFieldRow> {
    requireRight(actor);
    const id = toId(input.id, 'custom field');
    return this.write(async (tx) => {
      const field = await findCustomField(tx, id);
      if (!field) throw notFound('custom field');
      const { id: _id, archived, ...said } = input;
      const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
      requireSense({ ...field, ...given });
      if (archived === false && field.archivedAt) await requireRoom(tx);
      const archivedAt = archived ? (field.archivedAt ?? new Date()) : null;
      const changes = { ...given, ...(archived !== undefined && { archivedAt }) };
      if (isDeepStrictEqual({ ...field, ...changes }, { ...field })) return id;
      await tx.manager.update(CustomField, id, changes);
      const details = { fieldId: id, name: input.name ?? field.name, ...given, archived };
      await this.record(tx, actor, 'customField.updated', details);
      return id;
    });
  }

  async arrange(actor: Actor, input: ArrangeCustomFieldsInput): Promise<CustomFieldRow[]> {
    requireRight(actor);
    const ids = input.ids.map((id) => toId(id, 'custom field'));
    return this.database.transaction(async (tx) => {
      await lockFields(tx);
      const found = await tx.rows(sql`select from custom_field where id = any(${ids}::bigint[])`);
      if (found.length !== ids.length) throw notFound('custom field');
      await tx.rows(sql`
        update custom_field f set position = arranged.position
        from (select id, row_number() over (
                order by array_position(${ids}::bigint[], id), position, id) as position
              from custom_field) arranged
        where arranged.id = f.id`);
      await this.record(tx, actor, 'customField.arranged', { ids });
      return findCustomFields(tx);
    });
  }

  /** One change of them at a time, so that places and names are given once. */
  private async write(work: (tx: Transaction) => Promise<number>): Promise<CustomFieldRow> {
    try {
      return await this.database.transaction(async (tx) => {
        await lockFields(tx);
        return (await findCustomField(tx, await work(tx)))!;
      });
    } catch (error) {
      if (isTaken(error, 'custom_field_name'))
        throw badInput({ name: 'There is a custom field of this name. Choose another one.' });
      throw error;
    }
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    type: 'customField.created' | 'customField.updated' | 'customField.arranged',
    details: Record<string, unknown>,
  ): Promise<void> {
    await this.activity.record(tx, { type, actorId: actor.memberId, details });
  }
}

function requireRight(actor: Actor): void {
  if (!canManageCustomFields(actor)) throw forbidden('Only admins decide what profiles ask.');
}

/** What would be of no use to anybody. */
function requireSense({ kind, options, audience, editor, isRequired }: Rules): void {
  if (kind === 'choice' && options.length === 0) throw badInput({ options: 'Write the choices.' });
  if (kind !== 'choice' && options.length > 0)
    throw badInput({ options: 'Only a field to choose from has choices.' });
  if (audience === 'staff' && editor !== 'staff')
    throw badInput({ editor: 'Members cannot fill in what they do not see.' });
  if (isRequired && editor !== 'member')
    throw badInput({ isRequired: 'Only what members fill in themselves can be asked of them.' });
}

async function requireRoom(tx: Transaction): Promise<void> {
  const fields = await tx.rows(sql`select from custom_field where archived_at is null`);
  if (fields.length >= LIMITS.customFields.max)
    throw badInput({ name: `There are ${LIMITS.customFields.max} custom fields. Archive one first.` });
}

const lockFields = (tx: Transaction) => tx.rows(sql`lock table custom_field in share row exclusive mode`);
