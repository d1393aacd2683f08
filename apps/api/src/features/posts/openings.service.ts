import type { CreateThreadInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { toId } from '../../platform/graphql/ids.js';
import type { ThreadRow } from '../threads/threads.queries.js';
import { ThreadsService } from '../threads/threads.service.js';
import { keyInUse, PostsService } from './posts.service.js';
import { WriteLimitsService } from './write-limits.service.js';

/** Begins threads: a thread and the post that opens it are written together, or not at all. */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly threads: ThreadsService,
    private readonly posts: PostsService,
    private readonly limits: WriteLimitsService,
  ) {}

  /** The new thread, or the one that the same idempotency key has made before. */
  async createThread(actor: Actor, input: CreateThreadInput): Promise<ThreadRow> {
    const { kind, title, idempotencyKey } = input;
    const categoryId = toId(input.categoryId, 'category');
    const text = this.posts.prepare(actor, input.body);
    const id = await this.database.transaction(async (tx) => {
      const before = await this.posts.findRetried(tx, actor, idempotencyKey);
      if (before && before.number > 1) throw keyInUse();
      if (before) return before.threadId;
      await this.limits.require(tx, actor, 'thread', text);
      const { excerpt } = text;
      const threadId = await this.threads.open(tx, actor, { categoryId, kind, title, excerpt });

      const post = await this.posts.insert(tx, actor, { ...text, idempotencyKey, threadId, number: 1 });
      await this.activity.record(tx, {
        type: 'thread.created',
        actorId: actor.memberId,
        categoryId,
        threadId,
        postId: post.id,
        memberId: actor.memberId,
        details: { kind, number: 1 },
      });
      return threadId;
    });
    return this.threads.get(actor, id);
  }
}
