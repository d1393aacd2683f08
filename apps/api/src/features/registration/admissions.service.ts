import { LIMITS } from '@conch/shared/limits';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DomainError } from '../../platform/graphql/errors.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { findMemberByEmail } from '../members/members.queries.js';

export type Newcomer = { memberId: number; handle: string };

const MOST_TRIES = 1_000;

/** Makes members of people who asked to be, and forgets what they asked once they are. */
@Injectable()
export class AdmissionsService implements OnModuleInit {
  constructor(
    private readonly activity: ActivityService,
    private readonly accounts: AccountsService,
  ) {}

  /** However somebody became a member, nothing of them waits any more. */
  onModuleInit(): void {
    this.activity.onRecord(async (tx, { type, memberId }) => {
      if (type !== 'member.joined' && type !== 'member.emailChanged') return;
      await tx.rows(sql`
        delete from membership_request r using member m
        where m.id = ${memberId} and r.email = m.email and r.state in ('unverified', 'waiting')`);
    });
  }

  /** Under the wanted handle, or the next free one: nobody stays outside because somebody else was faster. */
  async admit(
    tx: Transaction,
    person: { email: string; name: string; handle: string },
    passwordHash: string,
  ): Promise<Newcomer> {
    const { email, name } = person;
    if (await findMemberByEmail(tx, email)) throw memberAlready();
    for (const handle of handlesLike(person.handle)) {
      // A handle that somebody had before is refused by the database, which would end the transaction.
      await tx.rows(sql`savepoint before_handle`);
      try {
        const member = { email, name, handle, role: 'member' as const };
        return { memberId: await this.accounts.open(tx, member, passwordHash), handle };
      } catch (error) {
        if (concerns(error, 'email')) throw memberAlready();
        if (!concerns(error, 'handle')) throw error;
        await tx.rows(sql`rollback to savepoint before_handle`);
      }
    }
    throw new DomainError('CONFLICT', 'This handle and many like it are taken. Ask again with another one.');
  }
}

const memberAlready = () =>
  new DomainError('CONFLICT', 'There is an account with this address already. Sign in instead.');

function concerns(error: unknown, field: string): boolean {
  return error instanceof DomainError && field in ((error.details.fields as object | undefined) ?? {});
}

/** `anna`, `anna2`, `anna3` and so on, none longer than a handle may be. */
function* handlesLike(wanted: string): Generator<string> {
  yield wanted;
  for (let number = 2; number < MOST_TRIES; number += 1) {
    const end = String(number);
    yield wanted.slice(0, LIMITS.handle.max - end.length) + end;
  }
}
