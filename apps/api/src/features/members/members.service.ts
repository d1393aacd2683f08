import type { SetAdvocateInput, SetMemberRoleInput } from '@conch/shared/inputs';
import type { Role } from '@conch/shared/words';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { isAdmin, isStaff, type Actor } from '../../platform/auth/actor.js';
import { isTaken } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, forbidden, notFound, type DomainError } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { listMembers, type MemberConditions } from './member-list.queries.js';
import { canSetAdvocate, canSetRole } from './members.policy.js';
import {
  countMembers,
  findMemberByEmail,
  findMemberByHandle,
  findMembersByIds,
  lockMember,
  type MemberRow,
} from './members.queries.js';

export type NewMember = {
  email: string;
  handle: string;
  name: string;
  role: Role;
  isOwner?: boolean;
  /** Unless said otherwise the way in has proven the address: it was by a link mailed there. */
  emailVerified?: boolean;
};

/** Somebody has this handle, or had it. */
export const handleTaken = (): DomainError =>
  badInput({ handle: 'This handle is taken. Choose another one.' });

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
  ) {}

  /** By id or by handle. */
  async getMember(wanted: { id?: number | undefined; handle?: string | undefined }): Promise<MemberRow> {
    const found =
      wanted.id !== undefined
        ? (await findMembersByIds(this.database, [wanted.id]))[0]
        : wanted.handle && (await findMemberByHandle(this.database, wanted.handle));
    if (!found) throw notFound('member');
    return found;
  }

  async members(actor: Actor, conditions: MemberConditions, page: PageArgs): Promise<Page<MemberRow>> {
    if (conditions.groupId !== undefined && !isStaff(actor))
      throw forbidden('Only staff see who is in which group.');
    return listMembers(this.database, conditions, page);
  }

  count(): Promise<number> {
    return countMembers(this.database);
  }

  /** Adds a member within the caller's transaction; the ways in (setup, invite, registration) decide who may. */
  async join(tx: Transaction, member: NewMember): Promise<number> {
    const { email, handle, name, role, isOwner = false, emailVerified = true } = member;
    const inserted = await tx
      .row<{ id: number }>(
        sql`
        insert into member (email, handle, name, role, is_owner, email_verified_at)
        values (${email}, ${handle}, ${name}, ${role}, ${isOwner}, case when ${emailVerified} then now() end)
        on conflict do nothing returning id`,
      )
      .catch((error: unknown) => {
        throw isTaken(error, 'member_handle_key') ? handleTaken() : error;
      });
    if (!inserted) {
      if (await findMemberByEmail(tx, email))
        throw badInput({ email: 'There is an account with this e-mail address already. Sign in instead.' });
      throw handleTaken();
    }
    await this.activity.record(tx, { type: 'member.joined', actorId: inserted.id, memberId: inserted.id });
    return inserted.id;
  }

  /** Takes effect with the member's next request; whoever keeps streams open hears of it. */
  async setRole(actor: Actor, input: SetMemberRoleInput): Promise<number> {
    const id = toId(input.memberId, 'member');
    await this.database.transaction(async (tx) => {
      const member = await this.lock(tx, id);
      if (!canSetRole(actor, member)) throw forbidden(whyNotRole(actor, member));
      if (member.role === input.role) return;
      await tx.rows(sql`update member set role = ${input.role} where id = ${id}`);
      const details = { from: member.role, to: input.role };
      await this.activity.record(tx, {
        type: 'member.roleChanged',
        actorId: actor.memberId,
        memberId: id,
        details,
      });
    });
    return id;
  }

  async setAdvocate(actor: Actor, input: SetAdvocateInput): Promise<number> {
    if (!canSetAdvocate(actor)) throw forbidden('Only staff decide who is an advocate.');
    const id = toId(input.memberId, 'member');
    await this.database.transaction(async (tx) => {
      const member = await this.lock(tx, id);
      if (member.isAdvocate === input.advocate) return;
      await tx.rows(sql`update member set is_advocate = ${input.advocate} where id = ${id}`);
      const details = { advocate: input.advocate };
      await this.activity.record(tx, {
        type: 'member.advocateChanged',
        actorId: actor.memberId,
        memberId: id,
        details,
      });
    });
    return id;
  }

  private async lock(tx: Transaction, id: number): Promise<MemberRow> {
    const member = await lockMember(tx, id);
    if (!member) throw notFound('member');
    return member;
  }
}

const whyNotRole = (actor: Actor, member: MemberRow): string => {
  if (!isAdmin(actor)) return 'Only admins decide what members may do.';
  return member.isOwner ? 'The owner stays an admin.' : 'You cannot change your own role.';
};
