import type { DeletePostInput, EditPostInput, ReplyInput, RestorePostInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActivityType } from '../../activity.js';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/reader.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, DomainError, forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import { canReplyTo, isHeldByReplies } from '../threads/threads.policy.js';
import { ThreadsService, type LockedThread } from '../threads/threads.service.js';
import type { PostText } from './post-text.js';
import { canDeletePost, canEditPost, canRestorePost } from './posts.policy.js';
import { WriteLimitsService, type PreparedText } from './write-limits.service.js';
import { findPostByKey, findPostsByIds, POST_COLUMNS, type PostRow } from './posts.queries.js';

export type PostChange = 'edit' | 'delete';
/** Why a post may not be changed just now, in words for its author. */
export type Objections = Partial<Record<PostChange, string>>;
/** Says which of the posts a later feature holds on to; those it does not mention are free. */
export type ChangeGuard = (
  reader: Reader,
  actor: Actor,
  postIds: readonly number[],
) => Promise<Map<number, Objections>>;

export type LockedPost = { thread: LockedThread; post: PostRow };
export type NewReply = PreparedText & { replyToId?: number | undefined; idempotencyKey?: string | undefined };

@Injectable()
export class PostsService {
  private readonly guards: ChangeGuard[] = [];

  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly threads: ThreadsService,
    private readonly limits: WriteLimitsService,
  ) {}

  async get(actor: Actor | null, id: number): Promise<PostRow> {
    const [post] = await findPostsByIds(this.database, actor, [id]);
    if (!post) throw notFound('post');
    return post;
  }

  /** Lets a later feature forbid edits and deletions. Call it while modules start. */
  guardChanges(guard: ChangeGuard): void {
    this.guards.push(guard);
  }

  async objections(
    reader: Reader,
    actor: Actor,
    postIds: readonly number[],
  ): Promise<Map<number, Objections>> {
    const all = new Map<number, Objections>();
    for (const guard of this.guards)
      for (const [id, objections] of await guard(reader, actor, postIds))
        all.set(id, { ...objections, ...all.get(id) });
    return all;
  }

  /** Do it before the transaction that writes the text. */
  prepare(actor: Actor, body: string): PreparedText {
    return this.limits.prepare(actor, body);
  }

  async reply(actor: Actor, input: ReplyInput): Promise<PostRow> {
    const threadId = toId(input.threadId, 'thread');
    const replyToId = input.replyToPostId === undefined ? undefined : toId(input.replyToPostId, 'post');
    const text = this.prepare(actor, input.body);
    return this.database.transaction(async (tx) => {
      const thread = await this.threads.lock(tx, actor, threadId);
      return this.write(tx, actor, thread, { ...text, replyToId, idempotencyKey: input.idempotencyKey });
    });
  }

  /** Adds a reply to a locked thread, or finds the one that the same key has made before. */
  async write(tx: Transaction, actor: Actor, thread: LockedThread, reply: NewReply): Promise<PostRow> {
    const before = await this.findRetried(tx, actor, reply.idempotencyKey);
    if (before && (before.threadId !== thread.id || before.number === 1)) throw keyInUse();
    if (before) return before;
    if (!canReplyTo(actor, thread, thread.category)) throw forbidden(whyNotReply(thread));
    if (reply.replyToId) await this.requireInThread(tx, thread.id, reply.replyToId);
    await this.limits.require(tx, actor, 'reply', reply);
    const number = thread.lastNumber + 1;
    const post = await this.insert(tx, actor, { ...reply, threadId: thread.id, number });
    await this.threads.grow(tx, thread.id, number);
    await this.record(tx, actor, 'post.created', { thread, post });
    return post;
  }

  /** What the actor made with this key before. Holds the key, so that a retry in parallel waits for the first. */
  async findRetried(tx: Transaction, actor: Actor, key: string | undefined): Promise<PostRow | undefined> {
    if (!key) return undefined;
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.memberId} ${key}`}, 0))`);
    return findPostByKey(tx, actor.memberId, key);
  }

  /** Writes the row of a post; whoever calls it keeps the thread's own figures right. */
  async insert(
    tx: Transaction,
    actor: Actor,
    post: NewReply & { threadId: number; number: number },
  ): Promise<PostRow> {
    // The clock and not the start of the transaction: posts then stand in the order of their numbers.
    const row = await tx.row<PostRow>(sql`
      insert into post as p (thread_id, author_id, number, body, html, reply_to_id, idempotency_key, created_at)
      values (${post.threadId}, ${actor.memberId}, ${post.number}, ${post.body}, ${post.html},
              ${post.replyToId ?? null}, ${post.idempotencyKey ?? null}, clock_timestamp())
      returning ${POST_COLUMNS}`);
    return row!;
  }

  /** Locks the thread of a post, then reads the post as it is now. */
  async lock(tx: Transaction, actor: Actor, id: number): Promise<LockedPost> {
    const [found] = await findPostsByIds(tx, actor, [id]);
    if (!found) throw notFound('post');
    const thread = await this.threads.lock(tx, actor, found.threadId);
    const [post] = await findPostsByIds(tx, actor, [id]);
    if (!post) throw notFound('post');
    return { thread, post };
  }

  async edit(actor: Actor, input: EditPostInput): Promise<PostRow> {
    const id = toId(input.id, 'post');
    const text = this.prepare(actor, input.body);
    await this.database.transaction(async (tx) => {
      const { thread, post } = await this.lock(tx, actor, id);
      if (!canEditPost(actor, post, thread, thread.category))
        throw forbidden(
          post.deletedAt
            ? 'This post is deleted: restore it before you edit it.'
            : 'Only its author and moderators edit this post.',
        );
      await this.requireNoObjection(tx, actor, post.id, 'edit');
      if (input.title !== undefined && post.number > 1)
        throw badInput({ title: 'Only the opening post has a title.' });
      await this.limits.requireEdit(tx, actor, post.body, text);
      await this.rewrite(tx, actor, { thread, post }, { ...input, ...text });
    });
    return this.get(actor, id);
  }

  /**
   * Gives a locked post a new text and keeps the old one; asks no policy and no guard. CONFLICT where somebody
   * else was faster than `expectedRevision` knows.
   */
  async rewrite(
    tx: Transaction,
    actor: Actor,
    { thread, post }: LockedPost,
    to: PostText & Pick<EditPostInput, 'title' | 'reason' | 'expectedRevision'>,
  ): Promise<void> {
    const { title = thread.title, expectedRevision = post.revisionCount } = to;
    if (expectedRevision !== post.revisionCount)
      throw new DomainError(
        'CONFLICT',
        'Somebody else has edited this post meanwhile. Compare their version with yours, then save again.',
        { revisionCount: post.revisionCount },
      );
    if (to.body === post.body && title === thread.title) return;
    await tx.rows(sql`
      insert into post_revision (post_id, number, body, title, editor_id, created_at, reason)
      select p.id, p.revision_count, p.body, case when p.number = 1 then ${thread.title} end,
        coalesce(p.edited_by_id, p.author_id), coalesce(p.edited_at, p.created_at), p.edit_reason
      from post p where p.id = ${post.id}`);
    await tx.rows(sql`
      update post set body = ${to.body}, html = ${to.html}, edited_at = clock_timestamp(),
        edited_by_id = ${actor.memberId}, edit_reason = ${to.reason ?? null}, revision_count = revision_count + 1
      where id = ${post.id}`);
    if (post.number === 1) await this.threads.setExcerpt(tx, thread.id, to.excerpt);
    if (title !== thread.title) await this.threads.rename(tx, actor, thread, { title });
    await this.record(tx, actor, 'post.edited', { thread, post }, { revision: post.revisionCount + 1 });
  }

  /** Leaves a tombstone in place of the post; with the opening post the whole thread goes. */
  async delete(actor: Actor, input: DeletePostInput): Promise<PostRow> {
    const id = toId(input.id, 'post');
    return this.database.transaction(async (tx) => {
      const { thread, post } = await this.lock(tx, actor, id);
      if (post.deletedAt) return post;
      if (!canDeletePost(actor, post, thread, thread.category))
        throw forbidden(whyNotDelete(actor, post, thread));
      await this.requireNoObjection(tx, actor, post.id, 'delete');
      if (post.authorId !== actor.memberId && !input.reason)
        throw badInput({ reason: 'Say why: the author and the readers will see it.' });
      await tx.rows(sql`
        update post set deleted_at = now(), deleted_by_id = ${actor.memberId},
          deleted_reason = ${input.reason ?? null} where id = ${id}`);
      const details = { reason: input.reason ?? null };
      if (post.number === 1) await this.threads.setDeletedBy(tx, thread.id, actor.memberId);
      else await this.threads.refreshAfterPosts(tx, thread.id, post.authorId);
      const type = post.number === 1 ? 'thread.deleted' : 'post.deleted';
      await this.record(tx, actor, type, { thread, post }, details);
      return (await findPostsByIds(tx, actor, [id]))[0]!;
    });
  }

  async restore(actor: Actor, input: RestorePostInput): Promise<PostRow> {
    const id = toId(input.id, 'post');
    return this.database.transaction(async (tx) => {
      const { thread, post } = await this.lock(tx, actor, id);
      if (!post.deletedAt) return post;
      if (!canRestorePost(actor, post, thread))
        throw forbidden('Only who deleted this post and moderators restore it.');
      await tx.rows(sql`
        update post set deleted_at = null, deleted_by_id = null, deleted_reason = null where id = ${id}`);
      if (post.number === 1) await this.threads.setDeletedBy(tx, thread.id, null);
      else await this.threads.refreshAfterPosts(tx, thread.id, post.authorId);
      await this.record(tx, actor, post.number === 1 ? 'thread.restored' : 'post.restored', { thread, post });
      return (await findPostsByIds(tx, actor, [id]))[0]!;
    });
  }

  private async requireNoObjection(
    tx: Transaction,
    actor: Actor,
    id: number,
    change: PostChange,
  ): Promise<void> {
    const objection = (await this.objections(tx, actor, [id])).get(id)?.[change];
    if (objection) throw forbidden(objection);
  }

  private async requireInThread(tx: Transaction, threadId: number, postId: number): Promise<void> {
    const post = await tx.row(sql`select from post where id = ${postId} and thread_id = ${threadId}`);
    if (!post) throw notFound('post');
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    type: ActivityType,
    locked: LockedPost,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    await this.activity.record(tx, {
      type,
      ...factOf(actor, locked),
      details: { number: locked.post.number, ...details },
    });
  }
}

/** What every fact about a post carries. */
export type PostFact = {
  actorId: number;
  threadId: number;
  categoryId: number;
  postId: number;
  memberId: number;
};

export const factOf = (actor: Actor, { thread, post }: LockedPost): PostFact => ({
  actorId: actor.memberId,
  threadId: thread.id,
  categoryId: thread.categoryId,
  postId: post.id,
  memberId: post.authorId,
});

export const keyInUse = (): DomainError =>
  new DomainError('CONFLICT', 'This key belongs to another post of yours. Use a new key for a new post.');

function whyNotReply(thread: LockedThread): string {
  if (thread.deletedAt) return 'This thread is deleted.';
  if (thread.category.archivedAt) return 'This category is archived: nothing new is written there.';
  return 'You may read this category, but not reply there.';
}

function whyNotDelete(actor: Actor, post: PostRow, thread: LockedThread): string {
  if (post.number === 1 && post.authorId === actor.memberId && isHeldByReplies(thread))
    return 'Others have replied to your question, so it stays. A moderator can remove it.';
  return 'Only its author and moderators delete this post.';
}
