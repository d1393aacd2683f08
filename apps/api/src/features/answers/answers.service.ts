import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../platform/auth/actor.js';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { forbidden } from '../../platform/graphql/errors.js';
import { factOf, PostsService } from '../posts/posts.service.js';
import { ThreadsService } from '../threads/threads.service.js';
import { canAccept, canAcceptIn, canVerify } from './answers.policy.js';
import { findAccepted } from './answers.queries.js';
import { whyNotAccept, whyNotVerify } from './why-not.js';

/** What the asker, moderators and advocates say about replies. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly threads: ThreadsService,
    private readonly posts: PostsService,
  ) {}

  /** Says that this reply solved the question, in place of one accepted before. Returns the id of the thread. */
  async accept(actor: Actor, postId: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      const answer = await this.posts.lock(tx, actor, postId);
      const { thread, post } = answer;
      if (!canAccept(actor, thread, post)) throw forbidden(whyNotAccept(thread, post));
      const before = (await findAccepted(tx, [thread.id]))[0];
      if (before?.postId === postId) return thread.id;
      if (before) await this.dropAccepted(tx, actor.memberId, thread, { replacedById: postId });
      await tx.rows(sql`
        insert into accepted_answer (thread_id, post_id, accepted_by_id)
        values (${thread.id}, ${postId}, ${actor.memberId})`);
      await refreshAnswerState(tx, thread.id);
      await this.activity.record(tx, { type: 'answer.accepted', ...factOf(actor, answer) });
      return thread.id;
    });
  }

  /** Takes an acceptance back; without one there is nothing to do. */
  async unaccept(actor: Actor, threadId: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const thread = await this.threads.lock(tx, actor, threadId);
      if (!canAcceptIn(actor, thread)) throw forbidden(whyNotAccept(thread));
      await this.dropAccepted(tx, actor.memberId, thread);
    });
  }

  /** An advocate says that the answer holds; saying it again changes the note. */
  async verify(actor: Actor, postId: number, note: string | undefined): Promise<void> {
    await this.database.transaction(async (tx) => {
      const answer = await this.posts.lock(tx, actor, postId);
      if (!canVerify(actor, answer.thread, answer.post))
        throw forbidden(whyNotVerify(actor, answer.thread, answer.post));
      const said = await tx.row(sql`
        insert into answer_verification as v (post_id, member_id, note)
        values (${postId}, ${actor.memberId}, ${note ?? null})
        on conflict (post_id, member_id) do update set note = excluded.note
          where v.note is distinct from excluded.note
        returning post_id`);
      if (said) await this.activity.record(tx, { type: 'answer.verified', ...factOf(actor, answer) });
    });
  }

  /** Takes one's own verification back, also as a former advocate. */
  async unverify(actor: Actor, postId: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const answer = await this.posts.lock(tx, actor, postId);
      const gone = await tx.row(sql`
        delete from answer_verification where post_id = ${postId} and member_id = ${actor.memberId}
        returning post_id`);
      if (!gone && !actor.isAdvocate) throw forbidden('Only advocates verify answers.');
      if (gone) await this.activity.record(tx, { type: 'answer.unverified', ...factOf(actor, answer) });
    });
  }

  /** Takes the acceptance of a locked thread back, if there is one, on behalf of whoever caused it. */
  async dropAccepted(
    tx: Transaction,
    actorId: number | null,
    thread: { id: number; categoryId: number },
    details: Record<string, unknown> = {},
  ): Promise<void> {
    const dropped = await tx.row<{ postId: number; memberId: number }>(sql`
      delete from accepted_answer a using post p where a.thread_id = ${thread.id} and p.id = a.post_id
      returning a.post_id, p.author_id as member_id`);
    if (!dropped) return;
    await refreshAnswerState(tx, thread.id);
    await this.activity.record(tx, {
      type: 'answer.unaccepted',
      actorId,
      threadId: thread.id,
      categoryId: thread.categoryId,
      ...dropped,
      details,
    });
  }
}

/** `thread.answer_state`, by which lists are filtered: official wins over accepted. */
export async function refreshAnswerState(tx: Transaction, threadId: number): Promise<void> {
  await tx.rows(sql`
    update thread t set answer_state = case
      when exists (select from official_answer o where o.thread_id = t.id and o.ended_at is null) then 'official'
      when exists (select from accepted_answer a where a.thread_id = t.id) then 'accepted'
      else 'none' end
    where t.id = ${threadId}`);
}
