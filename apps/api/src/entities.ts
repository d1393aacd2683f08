import { Credential } from './features/accounts/credential.entity.js';
import { Session } from './features/accounts/session.entity.js';
import { AcceptedAnswer } from './features/answers/accepted-answer.entity.js';
import { AnswerVerification } from './features/answers/answer-verification.entity.js';
import { OfficialAnswerRevision } from './features/answers/official-answer-revision.entity.js';
import { OfficialAnswer } from './features/answers/official-answer.entity.js';
import { OfficialFeed } from './features/answers/official-feed.entity.js';
import { CategoryGroup } from './features/categories/category-group.entity.js';
import { Category } from './features/categories/category.entity.js';
import { Member } from './features/members/member.entity.js';
import { Post } from './features/posts/post.entity.js';
import { CustomField } from './features/profiles/custom-field.entity.js';
import { Community } from './features/settings/community.entity.js';
import { Thread } from './features/threads/thread.entity.js';
import { ActivityEntity } from './platform/activity/activity.entity.js';

/** Every table that TypeORM knows. */
export const entities = [
  ActivityEntity,
  Community,
  Member,
  CustomField,
  Credential,
  Session,
  Category,
  CategoryGroup,
  Thread,
  Post,
  AcceptedAnswer,
  OfficialAnswer,
  OfficialAnswerRevision,
  AnswerVerification,
  OfficialFeed,
];
