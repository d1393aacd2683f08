import type { ReactInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { badInput, forbidden } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { PostRow } from '../posts/posts.queries.js';
import { factOf, PostsService, type LockedPost } from '../posts/posts.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { canReact } from './reactions.policy.js';

@Injectable()
export class ReactionsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly settings: SettingsService,
    private readonly posts: PostsService,
  ) {}

  /** Reacts; a second time changes nothing. */
  async react(actor: Actor, { postId, kind }: ReactInput): Promise<PostRow> {
    const { reactionKinds } = await this.settings.community();
    if (!reactionKinds.includes(kind)) throw badInput({ kind: 'Choose one of the reactions offered here.' });
    return this.database.transaction(async (tx) => {
      const locked = await this.posts.lock(tx, actor, toId(postId, 'post'));
      const { post, thread } = locked;
      if (!canReact(actor, post, thread, thread.category))
        throw forbidden('Reactions are closed here: the post is deleted or the category archived.');
      const added = await tx.row(sql`
        insert into reaction (post_id, member_id, kind) values (${post.id}, ${actor.memberId}, ${kind})
        on conflict do nothing returning post_id`);
      if (added) await this.record(tx, actor, 'post.reacted', locked, kind);
      return post;
    });
  }

  /** Takes a reaction back, also of a kind that is offered no longer; where there is none, nothing changes. */
  async unreact(actor: Actor, { postId, kind }: ReactInput): Promise<PostRow> {
    return this.database.transaction(async (tx) => {
      const locked = await this.posts.lock(tx, actor, toId(postId, 'post'));
      const removed = await tx.row(sql`
        delete from reaction where post_id = ${locked.post.id} and member_id = ${actor.memberId}
          and kind = ${kind} returning post_id`);
      if (removed) await this.record(tx, actor, 'post.unreacted', locked, kind);
      return locked.post;
    });
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    type: 'post.reacted' | 'post.unreacted',
    locked: LockedPost,
    kind: string,
  ): Promise<void> {
    await this.activity.record(tx, {
      type,
      ...factOf(actor, locked),
      details: { number: locked.post.number, kind },
    });
  }
}
