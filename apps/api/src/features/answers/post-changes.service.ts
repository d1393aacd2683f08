import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { isStaff, type Actor } from '../../platform/auth/actor.js';
import { ActivityService, type RecordedActivity } from '../../platform/activity/activity.service.js';
import type { Reader } from '../../platform/database/reader.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { PostsService, type Objections, type PostFact } from '../posts/posts.service.js';
import { findAccepted } from './answers.queries.js';
import { AnswersService } from './answers.service.js';
import { findOfficialAuthors } from './official-answers.queries.js';
import { OfficialAnswersService } from './official-answers.service.js';

/** Keeps answers true while their posts are edited and deleted. */
@Injectable()
export class PostChangesService implements OnModuleInit {
  constructor(
    private readonly activity: ActivityService,
    private readonly posts: PostsService,
    private readonly answers: AnswersService,
    private readonly official: OfficialAnswersService,
  ) {}

  onModuleInit(): void {
    this.posts.guardChanges(guardOfficialPosts);
    // In the transaction of the change itself: no reader ever sees one without the other.
    this.activity.onRecord((tx, fact) => this.follow(tx, fact));
  }

  private async follow(tx: Transaction, fact: RecordedActivity): Promise<void> {
    if (fact.type === 'post.edited') await this.followEdit(tx, fact as PostFact);
    if (fact.type === 'post.deleted') await this.followDeletion(tx, fact as PostFact);
  }

  private async followEdit(tx: Transaction, { actorId, threadId, categoryId, postId, memberId }: PostFact) {
    const edited = await tx.row<{ officialId: number; reason: string | null }>(sql`
      select oa.id as official_id, p.edit_reason as reason
      from official_answer oa join post p on p.id = oa.post_id
      where oa.post_id = ${postId} and oa.ended_at is null`);
    if (!edited) return;
    const fact = { actorId, threadId, categoryId, postId, memberId };
    await this.official.revise(tx, fact, edited.officialId, edited.reason);
  }

  private async followDeletion(tx: Transaction, { actorId, threadId, categoryId, postId }: PostFact) {
    const [accepted] = await findAccepted(tx, [threadId]);
    if (accepted?.postId !== postId) return;
    await this.answers.dropAccepted(tx, actorId, { id: threadId, categoryId }, { postDeleted: true });
  }
}

/** The company's word changes only with its history, and never by putting words into a customer's mouth. */
async function guardOfficialPosts(
  reader: Reader,
  actor: Actor,
  postIds: readonly number[],
): Promise<Map<number, Objections>> {
  const official = await findOfficialAuthors(reader, postIds);
  return new Map(
    official.map(({ postId, authorIsStaff }) => {
      const free = isStaff(actor) && authorIsStaff;
      return [
        postId,
        free ? { delete: WITHDRAW_TO_DELETE } : { delete: WITHDRAW_TO_DELETE, edit: whyNotEdit(actor) },
      ];
    }),
  );
}

const WITHDRAW_TO_DELETE = 'This is the official answer: staff have to withdraw it before it is deleted.';

const whyNotEdit = (actor: Actor): string =>
  isStaff(actor)
    ? 'This official answer is in the words of a member. Withdraw it before you edit them, or write one of your own.'
    : 'This is the official answer: staff have to withdraw it before it is edited.';
