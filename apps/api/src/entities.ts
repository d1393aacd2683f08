import { Credential } from './features/accounts/credential.entity.js';
import { Session } from './features/accounts/session.entity.js';
import { Member } from './features/members/member.entity.js';
import { Community } from './features/settings/community.entity.js';
import { ActivityEntity } from './platform/activity/activity.entity.js';

/** Every table that TypeORM knows. */
export const entities = [ActivityEntity, Community, Member, Credential, Session];
