import type { UpdateProfileInput } from '@conch/shared/inputs';
import { LIMITS } from '@conch/shared/limits';
import { renderMarkdown } from '@conch/shared/markdown';
import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { isTaken } from '../../platform/database/constraint.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { sanitizeHtml } from '../../platform/html/sanitize.js';
import { Member } from '../members/member.entity.js';
import { canEditProfile } from '../members/members.policy.js';
import { lockMember, type MemberRow } from '../members/members.queries.js';
import { handleTaken } from '../members/members.service.js';
import { CustomFieldValuesService } from './custom-field-values.service.js';
import { countHandleChange, findHandleChanges } from './handles.queries.js';

@Injectable()
export class ProfilesService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly fields: CustomFieldValuesService,
  ) {}

  /** Returns the id of the member whose profile it is. */
  async update(actor: Actor, input: UpdateProfileInput): Promise<number> {
    const { memberId, bio, customFields = [], ...rest } = input;
    const id = memberId === undefined ? actor.memberId : toId(memberId, 'member');
    const rendered = bio === undefined ? {} : { bio, bioHtml: bio && sanitizeHtml(renderMarkdown(bio)) };
    const said = { ...rest, ...rendered };
    try {
      await this.database.transaction(async (tx) => {
        const member = await lockMember(tx, id);
        if (!member) throw notFound('member');
        // Custom fields have rules of their own: staff fill in theirs in any profile.
        const isAsked = customFields.length === 0 || Object.values(said).some((value) => value !== undefined);
        if (isAsked && !canEditProfile(actor, member))
          throw forbidden('Only they themselves and admins change this profile.');
        const changes = changesOf(member, said);
        if (changes.handle && actor.memberId === id) await this.countHandleChange(tx, id);
        if (Object.keys(changes).length > 0) await tx.manager.update(Member, { id }, changes);
        const filled =
          customFields.length > 0 ? await this.fields.fillIn(tx, actor, member, customFields) : [];
        await this.record(tx, actor, member, changes, filled);
      });
    } catch (error) {
      throw isTaken(error, 'member_handle_key') ? handleTaken() : error;
    }
    return id;
  }

  /** Admins are free to help; members themselves change their handle now and then only. */
  private async countHandleChange(tx: Transaction, id: number): Promise<void> {
    const { max, days } = LIMITS.handleChanges;
    const { count, wait } = await findHandleChanges(tx, id);
    if (count >= max) {
      const left = Math.ceil(wait / 86_400);
      const again = left === 1 ? 'in a day' : `in ${left} days`;
      const words = `You have changed your handle ${max} times within ${days} days. You can change it again ${again}.`;
      throw new DomainError('RATE_LIMITED', words, { retryAfter: wait, fields: { handle: words } });
    }
    await countHandleChange(tx, id);
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    member: MemberRow,
    changes: Profile,
    customFields: number[],
  ): Promise<void> {
    const fields = Object.keys(changes).filter((field) => field !== 'bioHtml');
    if (fields.length === 0 && customFields.length === 0) return;
    const details = {
      fields,
      ...(changes.handle && { handle: { from: member.handle, to: changes.handle } }),
      ...(customFields.length > 0 && { customFields }),
    };
    const { id: memberId } = member;
    await this.activity.record(tx, { type: 'member.updated', actorId: actor.memberId, memberId, details });
  }
}

const FIELDS = [
  'name',
  'handle',
  'title',
  'company',
  'bio',
  'bioHtml',
  'location',
  'pronouns',
  'timeZone',
  'profileAudience',
] as const;
type Profile = Partial<Pick<MemberRow, (typeof FIELDS)[number]>>;

/** What was said (null empties, undefined was not said) and differs. */
function changesOf(
  member: MemberRow,
  said: { [field in keyof Profile]: Profile[field] | undefined },
): Profile {
  return Object.fromEntries(
    FIELDS.filter((field) => said[field] !== undefined && said[field] !== member[field]).map((field) => [
      field,
      said[field],
    ]),
  );
}
