import type {
  CreateGroupInput,
  DeleteGroupInput,
  GroupMemberInput,
  UpdateGroupInput,
} from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { isTaken } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { lockMember, type MemberRow } from '../members/members.queries.js';
import { canAdministerGroups, canListGroups, canManageGroupMembers } from './groups.policy.js';
import { findGroupsByIds, listGroupMembers, listGroups, lockGroup, type GroupRow } from './groups.queries.js';

@Injectable()
export class GroupsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
  ) {}

  async groups(actor: Actor): Promise<GroupRow[]> {
    if (!canListGroups(actor)) throw forbidden('Only staff see the groups.');
    return listGroups(this.database);
  }

  async membersOf(actor: Actor, groupId: number, page: PageArgs): Promise<Page<MemberRow>> {
    if (!canListGroups(actor)) throw forbidden('Only staff see who is in which group.');
    return listGroupMembers(this.database, groupId, page);
  }

  async create(actor: Actor, input: CreateGroupInput): Promise<GroupRow> {
    requireAdministration(actor);
    return this.writeName(async (tx) => {
      const group = (await tx.row<GroupRow>(sql`
        insert into member_group (name, description) values (${input.name}, ${input.description ?? null})
        returning id, name, description`))!;
      const details = { groupId: group.id, name: group.name };
      await this.activity.record(tx, { type: 'group.created', actorId: actor.memberId, details });
      return group;
    });
  }

  async update(actor: Actor, input: UpdateGroupInput): Promise<GroupRow> {
    requireAdministration(actor);
    return this.writeName(async (tx) => {
      const before = await this.lock(tx, toId(input.id, 'group'));
      const { name = before.name, description = before.description } = input;
      if (name === before.name && description === before.description) return before;
      await tx.rows(sql`
        update member_group set name = ${name}, description = ${description} where id = ${before.id}`);
      const details = { groupId: before.id, name, from: before.name };
      await this.activity.record(tx, { type: 'group.updated', actorId: actor.memberId, details });
      return { id: before.id, name, description };
    });
  }

  /** Each member leaves the group first, so that whoever watches access hears of every one of them. */
  async delete(actor: Actor, input: DeleteGroupInput): Promise<void> {
    requireAdministration(actor);
    await this.database.transaction(async (tx) => {
      const group = await this.lock(tx, toId(input.id, 'group'));
      const left = await tx.rows<{ memberId: number }>(sql`
        delete from member_group_membership where group_id = ${group.id} returning member_id`);
      for (const { memberId } of left)
        await this.recordChange(tx, 'group.memberRemoved', actor.memberId, group, memberId);
      await tx.rows(sql`delete from member_group where id = ${group.id}`);
      const details = { groupId: group.id, name: group.name };
      await this.activity.record(tx, { type: 'group.deleted', actorId: actor.memberId, details });
    });
  }

  async addMember(actor: Actor, input: GroupMemberInput): Promise<GroupRow> {
    return this.changeMember(actor, input, (tx, group, memberId) =>
      this.add(tx, actor.memberId, group, memberId),
    );
  }

  async removeMember(actor: Actor, input: GroupMemberInput): Promise<GroupRow> {
    return this.changeMember(actor, input, async (tx, group, memberId) => {
      const left = await tx.row(sql`
        delete from member_group_membership where group_id = ${group.id} and member_id = ${memberId}
        returning member_id`);
      if (left) await this.recordChange(tx, 'group.memberRemoved', actor.memberId, group, memberId);
    });
  }

  /** Puts a member into groups within the caller's transaction; groups that are gone by now are passed over. */
  async join(tx: Transaction, actorId: number, memberId: number, groupIds: readonly number[]): Promise<void> {
    for (const group of await findGroupsByIds(tx, groupIds)) await this.add(tx, actorId, group, memberId);
  }

  private async changeMember(
    actor: Actor,
    input: GroupMemberInput,
    change: (tx: Transaction, group: GroupRow, memberId: number) => Promise<void>,
  ): Promise<GroupRow> {
    if (!canManageGroupMembers(actor)) throw forbidden('Only staff decide who is in which group.');
    const groupId = toId(input.groupId, 'group');
    const memberId = toId(input.memberId, 'member');
    return this.database.transaction(async (tx) => {
      const group = await this.lock(tx, groupId);
      if (!(await lockMember(tx, memberId))) throw notFound('member');
      await change(tx, group, memberId);
      return group;
    });
  }

  private async add(tx: Transaction, actorId: number, group: GroupRow, memberId: number): Promise<void> {
    const added = await tx.row(sql`
      insert into member_group_membership (group_id, member_id) values (${group.id}, ${memberId})
      on conflict do nothing returning member_id`);
    if (added) await this.recordChange(tx, 'group.memberAdded', actorId, group, memberId);
  }

  private async recordChange(
    tx: Transaction,
    type: 'group.memberAdded' | 'group.memberRemoved',
    actorId: number,
    group: GroupRow,
    memberId: number,
  ): Promise<void> {
    const details = { groupId: group.id, name: group.name };
    await this.activity.record(tx, { type, actorId, memberId, details });
  }

  private async lock(tx: Transaction, id: number): Promise<GroupRow> {
    const group = await lockGroup(tx, id);
    if (!group) throw notFound('group');
    return group;
  }

  private async writeName<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      throw isTaken(error, 'member_group_name_key')
        ? badInput({ name: 'There is a group with this name already.' })
        : error;
    }
  }
}

function requireAdministration(actor: Actor): void {
  if (!canAdministerGroups(actor)) throw forbidden('Only admins decide which groups there are.');
}
