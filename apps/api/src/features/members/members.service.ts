import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/auth/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput } from '../../platform/graphql/errors.js';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { findMemberByEmail, findMemberByHandle } from './members.queries.js';
import { Member } from './member.entity.js';

export type NewMember = { email: string; handle: string; name: string; role: Role; isOwner?: boolean };

@Injectable()
export class MembersService {
  constructor(private readonly activity: ActivityService) {}

  /** Adds a member within the caller's transaction; the ways in (setup, invite) decide who may. */
  async join(tx: Transaction, member: NewMember): Promise<number> {
    if (await findMemberByEmail(tx, member.email))
      throw badInput({ email: 'There is an account with this e-mail address already. Sign in instead.' });
    if (await findMemberByHandle(tx, member.handle))
      throw badInput({ handle: 'This handle is taken. Choose another one.' });
    const inserted = await tx.manager.insert(Member, { isOwner: false, isAdvocate: false, ...member });
    const id = Number(inserted.identifiers[0]!['id']);
    await this.activity.record(tx, { type: 'member.joined', actorId: id, memberId: id });
    return id;
  }
}
