import type { TrustLevel } from '@conch/shared/standing';
import type { ProfileAudience, Role } from '@conch/shared/words';
import sql, { type Sql } from 'sql-template-tag';
import { among } from '../../platform/database/among.js';
import type { Reader } from '../../platform/database/reader.js';

/** A member as the database knows them; what of it a viewer may see is for the type and its fields to say. */
export type MemberRow = {
  id: number;
  email: string;
  emailVerifiedAt: Date | null;
  handle: string;
  name: string;
  role: Role;
  isOwner: boolean;
  isAdvocate: boolean;
  hasSecondFactor: boolean;
  trustLevel: TrustLevel;
  trustLocked: boolean;
  avatarVersion: string | null;
  profileAudience: ProfileAudience;
  title: string | null;
  company: string | null;
  bio: string | null;
  bioHtml: string | null;
  location: string | null;
  pronouns: string | null;
  timeZone: string | null;
  joinedAt: Date;
  lastSeenAt: Date | null;
};

export const MEMBER_COLUMNS: Sql = sql`m.id, m.email, m.email_verified_at, m.handle, m.name, m.role, m.is_owner,
  m.is_advocate, m.second_factor_at is not null as has_second_factor, m.trust_level, m.trust_locked,
  m.avatar_version, m.profile_audience, m.title, m.company, m.bio, m.bio_html, m.location, m.pronouns, m.time_zone, m.joined_at, m.last_seen_at`;

export function findMembersByIds(reader: Reader, ids: readonly number[]): Promise<MemberRow[]> {
  return reader.rows<MemberRow>(sql`select ${MEMBER_COLUMNS} from member m where ${among(sql`m.id`, ids)}`);
}

export function findMemberByEmail(reader: Reader, email: string): Promise<MemberRow | undefined> {
  return reader.row<MemberRow>(sql`select ${MEMBER_COLUMNS} from member m where m.email = ${email}`);
}

/** Whose handle this is or was: links to an old one lead to its member for good. */
export function findMemberByHandle(reader: Reader, handle: string): Promise<MemberRow | undefined> {
  return reader.row<MemberRow>(sql`
    select ${MEMBER_COLUMNS} from member m
    where m.id = (select member_id from member_handle where handle = ${handle})`);
}

/** Holds the member until the transaction ends, so that what is decided about them stays true. */
export function lockMember(tx: Reader, id: number): Promise<MemberRow | undefined> {
  return tx.row<MemberRow>(sql`select ${MEMBER_COLUMNS} from member m where m.id = ${id} for update`);
}

export async function countMembers(reader: Reader): Promise<number> {
  return (await reader.row<{ count: number }>(sql`select count(*) as count from member`))!.count;
}
