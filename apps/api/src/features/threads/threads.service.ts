import type { ThreadKind } from '@conch/shared';
import type { UpdateThreadInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import { isModerator, type Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { decodeCursor, pageOf, pageSize, type Page, type PageArgs } from '../../platform/graphql/page.js';
import { slugOf } from '../../platform/text/slug.js';
import { canPost } from '../categories/categories.policy.js';
import type { CategoryRow } from '../categories/categories.queries.js';
import { CategoriesService } from '../categories/categories.service.js';
import { Thread } from './thread.entity.js';
import { canEditThread, canMoveThread, canWriteKind, isHeldByReplies } from './threads.policy.js';
import {
  findThreads,
  findThreadsByIds,
  lockThread,
  type ThreadList,
  type ThreadRow,
} from './threads.queries.js';

/** A thread that nobody else changes until the transaction ends, and its category as the actor sees it. */
export type LockedThread = ThreadRow & { category: CategoryRow };

export type NewThread = { categoryId: number; kind: ThreadKind; title: string; excerpt: string };

@Injectable()
export class ThreadsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly categories: CategoriesService,
  ) {}

  async get(actor: Actor | null, id: number): Promise<ThreadRow> {
    const [thread] = await findThreadsByIds(this.database, actor, [id]);
    if (!thread) throw notFound('thread');
    return thread;
  }

  async list(actor: Actor | null, list: ThreadList, { first, after }: PageArgs): Promise<Page<ThreadRow>> {
    const size = pageSize(first);
    const key = after ? (decodeCursor(after, ['number', 'number']) as [number, number]) : undefined;
    const rows = await findThreads(this.database, actor, { ...list, after: key }, size + 1);
    return pageOf(rows, size, (row) => [row.sortedAt, row.id], { hasOtherSide: key !== undefined });
  }

  /** Holds the thread until the transaction ends. NOT_FOUND where the actor may not read it. */
  async lock(tx: Transaction, actor: Actor, id: number): Promise<LockedThread> {
    const thread = await lockThread(tx, actor, id);
    if (!thread) throw notFound('thread');
    return { ...thread, category: await this.categories.get(actor, thread.categoryId, tx) };
  }

  /** Adds a thread whose opening post the caller writes in the same transaction. */
  async open(tx: Transaction, actor: Actor, thread: NewThread): Promise<number> {
    const category = await this.categories.get(actor, thread.categoryId, tx);
    if (!canPost(actor, category)) throw forbidden(whyNotPost(category));
    requireKind(actor, thread.kind);
    const { memberId } = actor;
    const inserted = await tx.manager.insert(Thread, {
      ...thread,
      slug: slugOf(thread.title, 'thread'),
      authorId: memberId,
      lastPostAuthorId: memberId,
    });
    const threadId = Number(inserted.identifiers[0]!['id']);
    await tx.rows(sql`
      insert into thread_participant (thread_id, member_id, post_count) values (${threadId}, ${memberId}, 1)`);
    return threadId;
  }

  async update(actor: Actor, input: UpdateThreadInput): Promise<ThreadRow> {
    const id = toId(input.id, 'thread');
    await this.database.transaction(async (tx) => {
      const thread = await this.lock(tx, actor, id);
      if (!canEditThread(actor, thread, thread.category))
        throw forbidden('Only its author and moderators change this thread.');
      const { title = thread.title, kind = thread.kind } = input;
      if (kind !== thread.kind) requireKindChange(actor, thread, kind);
      if (title !== thread.title || kind !== thread.kind)
        await this.rename(tx, actor, thread, { title, kind });
      if (input.categoryId !== undefined)
        await this.move(tx, actor, thread, toId(input.categoryId, 'category'));
    });
    return this.get(actor, id);
  }

  /** Sets title and kind of a locked thread. */
  async rename(
    tx: Transaction,
    actor: Actor,
    thread: LockedThread,
    { title, kind = thread.kind }: { title: string; kind?: ThreadKind },
  ): Promise<void> {
    await tx.manager.update(Thread, thread.id, { title, kind, slug: slugOf(title, 'thread') });
    await this.activity.record(tx, {
      type: 'thread.updated',
      actorId: actor.memberId,
      categoryId: thread.categoryId,
      threadId: thread.id,
      memberId: thread.authorId,
      details: { from: { title: thread.title, kind: thread.kind }, to: { title, kind } },
    });
  }

  private async move(tx: Transaction, actor: Actor, thread: LockedThread, to: number): Promise<void> {
    if (to === thread.categoryId) return;
    if (!canMoveThread(actor, thread, thread.category))
      throw forbidden('Others have replied here, so a moderator has to move this thread.');
    const category = await this.categories.get(actor, to, tx);
    if (!canPost(actor, category)) throw forbidden(whyNotPost(category));
    await tx.manager.update(Thread, thread.id, { categoryId: to });
    await this.activity.record(tx, {
      type: 'thread.moved',
      actorId: actor.memberId,
      categoryId: to,
      threadId: thread.id,
      memberId: thread.authorId,
      details: { fromCategoryId: thread.categoryId },
    });
  }

  async setExcerpt(tx: Transaction, threadId: number, excerpt: string): Promise<void> {
    await tx.manager.update(Thread, threadId, { excerpt });
  }

  /** Counts one more reply, which has just been written with the next number. The thread must be locked. */
  async grow(tx: Transaction, threadId: number, number: number): Promise<void> {
    await tx.rows(sql`
      with counted as (
        insert into thread_participant (thread_id, member_id, post_count)
        select thread_id, author_id, 1 from post where thread_id = ${threadId} and number = ${number}
        on conflict (thread_id, member_id) do update set post_count = thread_participant.post_count + 1
      )
      update thread t set
        last_number = p.number, reply_count = t.reply_count + 1, last_post_at = p.created_at,
        last_post_author_id = p.author_id,
        first_response_at = coalesce(t.first_response_at,
          case when p.author_id <> t.author_id then p.created_at end),
        first_staff_response_at = coalesce(t.first_staff_response_at,
          case when p.author_id <> t.author_id and m.role in ('staff', 'admin') then p.created_at end)
      from post p join member m on m.id = p.author_id
      where t.id = ${threadId} and p.thread_id = t.id and p.number = ${number}`);
  }

  /** Recounts what the thread says of its posts, after one of `authorId` was deleted or restored. It must be locked. */
  async refreshAfterPosts(tx: Transaction, threadId: number, authorId: number): Promise<void> {
    await tx.rows(sql`
      update thread_participant p set post_count = (
        select count(*) from post where thread_id = p.thread_id and author_id = p.member_id and deleted_at is null)
      where p.thread_id = ${threadId} and p.member_id = ${authorId}`);
    await tx.rows(sql`
      update thread t set
        last_number = (select max(number) from post where thread_id = t.id),
        reply_count = (select count(*) from post where thread_id = t.id and number > 1 and deleted_at is null),
        (last_post_at, last_post_author_id) = (
          select created_at, author_id from post where thread_id = t.id and (deleted_at is null or number = 1)
          order by number desc limit 1),
        first_response_at = (
          select created_at from post where thread_id = t.id and deleted_at is null and author_id <> t.author_id
          order by number limit 1),
        first_staff_response_at = (
          select p.created_at from post p join member m on m.id = p.author_id
          where p.thread_id = t.id and p.deleted_at is null and p.author_id <> t.author_id
            and m.role in ('staff', 'admin')
          order by p.number limit 1)
      where t.id = ${threadId}`);
  }

  /** Takes a locked thread out of all lists, or (null) puts it back. */
  async setDeletedBy(tx: Transaction, threadId: number, memberId: number | null): Promise<void> {
    await tx.manager.update(Thread, threadId, {
      deletedAt: memberId === null ? null : () => 'now()',
      deletedById: memberId,
    });
  }
}

const whyNotPost = (category: CategoryRow): string =>
  category.archivedAt
    ? 'This category is archived: nothing new is written there.'
    : 'You may read this category, but not begin threads there.';

function requireKind(actor: Actor, kind: ThreadKind): void {
  if (!canWriteKind(actor, kind)) throw forbidden('Only staff write announcements.');
}

function requireKindChange(actor: Actor, thread: ThreadRow, kind: ThreadKind): void {
  requireKind(actor, kind);
  if (thread.kind === 'announcement') requireKind(actor, 'announcement');
  if (thread.answerState !== 'none')
    throw forbidden('This question has an answer: take its mark back first.');
  if (isHeldByReplies(thread) && !isModerator(actor))
    throw forbidden('Others have replied to this question: ask a moderator to change its kind.');
}
