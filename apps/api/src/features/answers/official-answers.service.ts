import type {
  MarkOfficialAnswerInput,
  UpdateOfficialAnswerInput,
  WithdrawOfficialAnswerInput,
} from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../../platform/auth/actor.js';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, DomainError, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { findPostsByIds, type PostRow } from '../posts/posts.queries.js';
import {
  factOf,
  PostsService,
  type LockedPost,
  type NewReply,
  type PostFact,
} from '../posts/posts.service.js';
import { findMembersByIds } from '../members/members.queries.js';
import { SettingsService } from '../settings/settings.service.js';
import { ThreadsService } from '../threads/threads.service.js';
import { canEditOfficialText, canMarkOfficial, canMarkOfficialIn } from './answers.policy.js';
import { refreshAnswerState } from './answers.service.js';
import {
  findLastChange,
  findOfficial,
  findOfficialAnswers,
  findOfficialById,
  findOfficialOfPost,
  type OfficialAnswerFilter,
  type OfficialAnswerRow,
} from './official-answers.queries.js';
import {
  endOfficial,
  insertOfficial,
  reviseOfficial,
  setValidity,
  type Validity,
} from './official-answers.writes.js';
import { whyNotAlso, whyNotAsRead, type LastChange } from './official-conflict.js';
import { whyNotMark } from './why-not.js';

/** What the company says: one post per thread at a time, its validity and its history. */
@Injectable()
export class OfficialAnswersService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly settings: SettingsService,
    private readonly threads: ThreadsService,
    private readonly posts: PostsService,
  ) {}

  list(actor: Actor | null, filter: OfficialAnswerFilter, page: PageArgs): Promise<Page<OfficialAnswerRow>> {
    return findOfficialAnswers(this.database, actor, filter, page);
  }

  /** Makes one reply of a thread the company's word, or writes it first; asked again, answers the same. */
  async mark(actor: Actor, input: MarkOfficialAnswerInput): Promise<OfficialAnswerRow> {
    const { officialTeam } = await this.settings.community();
    const text = input.body === undefined ? undefined : this.posts.prepare(actor, input.body);
    return this.database.transaction(async (tx) => {
      const answer = text
        ? await this.write(tx, actor, input, text)
        : await this.choose(tx, actor, input.postId!);
      const { thread, post } = answer;
      const { team = officialTeam, appliesTo = null, reviewBy = null } = input;
      const validity = { team, appliesTo, reviewBy };
      const madeBefore = await findOfficialOfPost(tx, post.id);
      if (madeBefore && isSameRequest(actor, madeBefore, input, validity)) return madeBefore;
      const current = (await findOfficial(tx, [thread.id]))[0];
      await this.requireReplaces(tx, current, input, post);
      if (current) await endOfficial(tx, actor.memberId, current.id, 'replaced');
      const id = await insertOfficial(tx, actor.memberId, post, validity);
      await refreshAnswerState(tx, thread.id);
      await this.recordMarked(tx, actor, answer, id, current);
      return (await findOfficial(tx, [thread.id]))[0]!;
    });
  }

  /** Changes validity, review date or text of what is official. */
  async update(actor: Actor, input: UpdateOfficialAnswerInput): Promise<OfficialAnswerRow> {
    const text = input.body === undefined ? undefined : this.posts.prepare(actor, input.body);
    return this.database.transaction(async (tx) => {
      const { official, answer } = await this.lock(tx, actor, input.id, input.expectedRevision);
      const { team = official.team, appliesTo = official.appliesTo, reviewBy = official.reviewBy } = input;
      const validity = { team, appliesTo, reviewBy };
      const rewording = text && text.body !== answer.post.body ? text : null;
      if (rewording) await this.requireStaffAuthor(tx, actor, official, answer);
      else if (isSame(official, validity)) return official;
      await setValidity(tx, official.id, validity);
      // Every edit of an official post makes its revision: see PostChangesService.
      if (rewording) await this.posts.rewrite(tx, actor, answer, { ...rewording, reason: input.reason });
      else await this.revise(tx, factOf(actor, answer), official.id, input.reason ?? null);
      return (await findOfficialById(tx, actor, official.id))!;
    });
  }

  /** Says, with the reason, that a post no longer is the company's word. Returns the id of the thread. */
  async withdraw(actor: Actor, input: WithdrawOfficialAnswerInput): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { official, answer } = await this.lock(tx, actor, input.id);
      await endOfficial(tx, actor.memberId, official.id, 'withdrawn', input.reason);
      await refreshAnswerState(tx, answer.thread.id);
      await this.activity.record(tx, {
        type: 'answer.officialWithdrawn',
        ...factOf(actor, answer),
        details: { officialAnswerId: official.id, reason: input.reason },
      });
      return answer.thread.id;
    });
  }

  /** Continues the history after a change of the answer or of its text. The caller holds the thread. */
  async revise(tx: Transaction, fact: PostFact, id: number, reason: string | null): Promise<void> {
    await reviseOfficial(tx, fact.actorId, id, reason);
    await this.activity.record(tx, {
      type: 'answer.officialUpdated',
      ...fact,
      details: { officialAnswerId: id },
    });
  }

  private async choose(tx: Transaction, actor: Actor, postId: string): Promise<LockedPost> {
    const answer = await this.posts.lock(tx, actor, toId(postId, 'post'));
    if (!canMarkOfficial(actor, answer.thread, answer.post))
      throw forbidden(whyNotMark(isStaff(actor), answer.thread, answer.post));
    return answer;
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    { threadId, idempotencyKey }: MarkOfficialAnswerInput,
    text: NewReply,
  ): Promise<LockedPost> {
    const thread = await this.threads.lock(tx, actor, toId(threadId!, 'thread'));
    if (!canMarkOfficialIn(actor, thread)) throw forbidden(whyNotMark(isStaff(actor), thread));
    return { thread, post: await this.posts.write(tx, actor, thread, { ...text, idempotencyKey }) };
  }

  private async requireStaffAuthor(
    tx: Transaction,
    actor: Actor,
    official: OfficialAnswerRow,
    { post }: LockedPost,
  ): Promise<void> {
    const [author] = await findMembersByIds(tx, [post.authorId]);
    if (!canEditOfficialText(actor, official, author!.role))
      throw forbidden(
        'The words of a member stay theirs. To say something else, write an official answer of your own.',
      );
  }

  /** Refuses whoever does not know what is official now. The unique index is the last wall behind this. */
  private async requireReplaces(
    tx: Transaction,
    current: OfficialAnswerRow | undefined,
    { replacesId }: MarkOfficialAnswerInput,
    post: PostRow,
  ): Promise<void> {
    const meantId = replacesId === undefined ? undefined : toId(replacesId, 'official answer');
    if (current && current.id === meantId && current.postId === post.id)
      throw badInput({ replacesId: 'This post is the official answer already. Update it instead.' });
    if (current?.id === meantId) return;
    const last = await findLastChange(tx, post.threadId, current?.id ?? meantId!);
    if (!last) throw notFound('official answer');
    throw conflict(whyNotAlso(last), last);
  }

  private async lock(
    tx: Transaction,
    actor: Actor,
    id: string,
    expectedRevision?: number,
  ): Promise<{ official: OfficialAnswerRow; answer: LockedPost }> {
    const found = await findOfficialById(tx, actor, toId(id, 'official answer'));
    if (!found) throw notFound('official answer');
    const answer = await this.posts.lock(tx, actor, found.postId);
    if (!isStaff(actor)) throw forbidden('Only staff change an official answer.');
    // Read again: it may have changed while this waited for the thread.
    const official = (await findOfficialById(tx, actor, found.id))!;
    if (official.endedAt || official.revision !== (expectedRevision ?? official.revision)) {
      const last = (await findLastChange(tx, official.threadId, official.id))!;
      throw conflict(whyNotAsRead(last), last);
    }
    return { official, answer };
  }

  private async recordMarked(
    tx: Transaction,
    actor: Actor,
    answer: LockedPost,
    officialAnswerId: number,
    replaced: OfficialAnswerRow | undefined,
  ): Promise<void> {
    const fact = factOf(actor, answer);
    if (replaced)
      await this.activity.record(tx, {
        type: 'answer.officialReplaced',
        ...fact,
        postId: replaced.postId,
        memberId: (await findPostsByIds(tx, actor, [replaced.postId]))[0]!.authorId,
        details: { officialAnswerId: replaced.id, replacedById: officialAnswerId },
      });
    await this.activity.record(tx, {
      type: 'answer.madeOfficial',
      ...fact,
      details: { officialAnswerId, replacesId: replaced?.id ?? null },
    });
  }
}

const conflict = (message: string, { changedBy, markedBy, postNumber }: LastChange): DomainError =>
  new DomainError('CONFLICT', message, { changedBy, markedBy, postNumber });

const isSame = (official: OfficialAnswerRow, validity: Validity): boolean =>
  official.team === validity.team &&
  official.appliesTo === validity.appliesTo &&
  official.reviewBy === validity.reviewBy;

/** A retry finds what it made the first time: the text it wrote is official, or the same mark still stands. */
function isSameRequest(
  actor: Actor,
  made: OfficialAnswerRow,
  input: MarkOfficialAnswerInput,
  validity: Validity,
): boolean {
  if (made.markedById !== actor.memberId) return false;
  return input.postId === undefined || (!made.endedAt && isSame(made, validity));
}
