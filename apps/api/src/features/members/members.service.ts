import type { SetAdvocateInput, SetMemberRoleInput, UpdateProfileInput } from '@conch/shared/inputs';
import { renderMarkdown } from '@conch/shared/markdown';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { isAdmin, isStaff, type Actor, type Role } from '../../platform/auth/actor.js';
import { isTaken } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { sanitizeHtml } from '../../platform/html/sanitize.js';
import { listMembers, type MemberConditions } from './member-list.queries.js';
import { Member } from './member.entity.js';
import { canEditProfile, canSetAdvocate, canSetRole } from './members.policy.js';
import {
  countMembers,
  findMemberByEmail,
  findMemberByHandle,
  findMembersByIds,
  lockMember,
  type MemberRow,
} from './members.queries.js';

export type NewMember = { email: string; handle: string; name: string; role: Role; isOwner?: boolean };

const HANDLE_TAKEN = { handle: 'This handle is taken. Choose another one.' };

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

  /** Adds a member within the caller's transaction; the ways in (setup, invite) decide who may. */
  async join(tx: Transaction, member: NewMember): Promise<number> {
    const { email, handle, name, role, isOwner = false } = member;
    const inserted = await tx.row<{ id: number }>(sql`
      insert into member (email, handle, name, role, is_owner)
      values (${email}, ${handle}, ${name}, ${role}, ${isOwner}) on conflict do nothing returning id`);
    if (!inserted) {
      if (await findMemberByEmail(tx, email))
        throw badInput({ email: 'There is an account with this e-mail address already. Sign in instead.' });
      throw badInput(HANDLE_TAKEN);
    }
    await this.activity.record(tx, { type: 'member.joined', actorId: inserted.id, memberId: inserted.id });
    return inserted.id;
  }

  /** Returns the id of the member whose profile it is. */
  async updateProfile(actor: Actor, input: UpdateProfileInput): Promise<number> {
    const { memberId, bio, ...rest } = input;
    const id = memberId === undefined ? actor.memberId : toId(memberId, 'member');
    const rendered = bio === undefined ? {} : { bio, bioHtml: bio && sanitizeHtml(renderMarkdown(bio)) };
    try {
      await this.database.transaction(async (tx) => {
        const member = await this.lock(tx, id);
        if (!canEditProfile(actor, member))
          throw forbidden('Only they themselves and admins change this profile.');
        const changes = changesOf(member, { ...rest, ...rendered });
        if (Object.keys(changes).length === 0) return;
        await tx.manager.update(Member, { id }, changes);
        await this.recordUpdate(tx, actor, member, changes);
      });
    } catch (error) {
      throw isTaken(error, 'member_handle_key') ? badInput(HANDLE_TAKEN) : error;
    }
    return id;
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

  private async recordUpdate(
    tx: Transaction,
    actor: Actor,
    member: MemberRow,
    changes: Profile,
  ): Promise<void> {
    const details = {
      fields: Object.keys(changes).filter((field) => field !== 'bioHtml'),
      ...(changes.handle && { handle: { from: member.handle, to: changes.handle } }),
    };
    const { id: memberId } = member;
    await this.activity.record(tx, { type: 'member.updated', actorId: actor.memberId, memberId, details });
  }

  private async lock(tx: Transaction, id: number): Promise<MemberRow> {
    const member = await lockMember(tx, id);
    if (!member) throw notFound('member');
    return member;
  }
}

type Profile = Partial<
  Pick<MemberRow, 'name' | 'handle' | 'title' | 'bio' | 'bioHtml' | 'location' | 'pronouns' | 'timeZone'>
>;

/** What was said (null empties, undefined was not said) and differs. */
function changesOf(
  member: MemberRow,
  said: { [field in keyof Profile]: Profile[field] | undefined },
): Profile {
  const entries = Object.entries(said) as [keyof Profile, Profile[keyof Profile] | undefined][];
  return Object.fromEntries(
    entries.filter(([field, value]) => value !== undefined && value !== member[field]),
  );
}

const whyNotRole = (actor: Actor, member: MemberRow): string => {
  if (!isAdmin(actor)) return 'Only admins decide what members may do.';
  return member.isOwner ? 'The owner stays an admin.' : 'You cannot change your own role.';
};
