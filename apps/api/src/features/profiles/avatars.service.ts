import type { SetAvatarInput } from '@conch/shared/inputs';
import { Injectable } from '@nestjs/common';
import sql, { raw } from 'sql-template-tag';
import { ActivityService } from '../../platform/activity/activity.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { forbidden, notFound } from '../../platform/graphql/errors.js';
import { toId } from '../../platform/graphql/ids.js';
import type { StoredImage } from '../../platform/images/image-answer.js';
import { drawAnew, IMAGE_TYPE, versionOf } from '../../platform/images/uploaded-image.js';
import { RateLimits, type RateLimit } from '../../platform/rate-limits/rate-limits.js';
import { lockMember } from '../members/members.queries.js';
import { canRemoveAvatar, canSetAvatar } from './profiles.policy.js';

/** Sides in pixels: `small` beside a name, twice as sharp as it is shown, and `large` on the profile. */
const SIDES = { small: 96, large: 256 };
export type AvatarSize = keyof typeof SIDES;

/** Drawing a picture anew takes a moment of the processor. */
const UPLOADS: RateLimit = { name: 'avatar', points: 20, seconds: 3600 };

type Avatar = { small: Buffer; large: Buffer; version: string };

@Injectable()
export class AvatarsService {
  constructor(
    private readonly database: Database,
    private readonly activity: ActivityService,
    private readonly limits: RateLimits,
  ) {}

  /** Undefined where there is none, and signed out. */
  async find(actor: Actor | null, memberId: string, size: AvatarSize): Promise<StoredImage | undefined> {
    if (!actor || !/^[1-9]\d{0,15}$/.test(memberId)) return undefined;
    return this.database.row<StoredImage>(sql`
      select ${raw(size)} as bytes, ${IMAGE_TYPE} as type, version from member_avatar
      where member_id = ${memberId}::bigint`);
  }

  /** Returns the id of the member whose picture it is. */
  async set(actor: Actor, { memberId, image }: SetAvatarInput): Promise<number> {
    const id = memberId === undefined ? actor.memberId : toId(memberId, 'member');
    const avatar = image === null ? null : await this.draw(actor, id, image);
    await this.database.transaction(async (tx) => {
      const member = await lockMember(tx, id);
      if (!member) throw notFound('member');
      if (!avatar && !canRemoveAvatar(actor, member))
        throw forbidden('Only they themselves and admins remove this picture.');
      if (member.avatarVersion === (avatar?.version ?? null)) return;
      await write(tx, id, avatar);
      const details = { fields: ['avatar'] };
      await this.activity.record(tx, {
        type: 'member.updated',
        actorId: actor.memberId,
        memberId: id,
        details,
      });
    });
    return id;
  }

  private async draw(actor: Actor, id: number, image: string): Promise<Avatar> {
    if (!canSetAvatar(actor, { id })) throw forbidden('Everybody chooses their own picture.');
    await this.limits.take(UPLOADS, String(id));
    const square = (side: number) => ({ width: side, height: side, fit: 'cover' }) as const;
    const [small, large] = (await drawAnew(image, [square(SIDES.small), square(SIDES.large)])) as [
      Buffer,
      Buffer,
    ];
    return { small, large, version: versionOf(large) };
  }
}

async function write(tx: Transaction, memberId: number, avatar: Avatar | null): Promise<void> {
  if (avatar)
    await tx.rows(sql`
      insert into member_avatar (member_id, version, small, large)
      values (${memberId}, ${avatar.version}, ${avatar.small}, ${avatar.large})
      on conflict (member_id) do update set
        version = excluded.version, small = excluded.small, large = excluded.large, set_at = now()`);
  else await tx.rows(sql`delete from member_avatar where member_id = ${memberId}`);
  await tx.rows(sql`update member set avatar_version = ${avatar?.version ?? null} where id = ${memberId}`);
}
