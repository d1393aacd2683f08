import { randomBytes } from 'node:crypto';
import { renderMarkdown } from '@conch/shared/markdown';
import { hashToken, makeToken } from '../platform/auth/token.js';
import { sanitizeHtml } from '../platform/html/sanitize.js';
import { slugOf } from '../platform/text/slug.js';
import { CATEGORIES, GROUPS } from './community-plan.js';
import { copyLine, timeOf, timeOrNull } from './copy-text.js';
import type { Plan } from './plan.js';
import { categoryIds, groupIds, rows, type TableRows } from './table-rows.js';

const DAY = 86_400_000;
const INVITE_DAYS = 14;

/** Members, how they came, sign in and belong together. */
export function peopleTables({ people }: Plan, hashOf: (handle: string) => string): TableRows[] {
  const founded = people[0]!.joinedAt;
  return [
    rows(
      'member',
      'id, email, handle, name, role, is_owner, is_advocate, title, bio, bio_html, location, pronouns, time_zone, joined_at, last_seen_at, email_verified_at',
      function* () {
        for (const {
          id,
          email,
          handle,
          name,
          role,
          isOwner,
          isAdvocate,
          title,
          bio,
          location,
          pronouns,
          timeZone,
          joinedAt,
          lastSeenAt,
        } of people) {
          const html = bio && sanitizeHtml(renderMarkdown(bio));
          yield copyLine([
            id,
            email,
            handle,
            name,
            role,
            isOwner,
            isAdvocate,
            title,
            bio,
            html,
            location,
            pronouns,
            timeZone,
            timeOf(joinedAt),
            timeOf(lastSeenAt),
            timeOf(joinedAt),
          ]);
        }
      },
    ),
    rows('credential', 'member_id, password_hash, changed_at', function* () {
      for (const { id, handle, joinedAt } of people) yield copyLine([id, hashOf(handle), timeOf(joinedAt)]);
    }),
    rows('member_group', 'id, name, description, created_at', function* () {
      for (const { name, description } of GROUPS)
        yield copyLine([groupIds.get(name)!, name, description, timeOf(founded)]);
    }),
    rows('member_group_membership', 'group_id, member_id, added_at', function* () {
      for (const { id, groups, joinedAt } of people)
        for (const group of groups) yield copyLine([groupIds.get(group)!, id, timeOf(joinedAt + 1_000)]);
    }),
  ];
}

/** How they came, and who reads the official feed. */
export function entryTables({ people, invites, now }: Plan): TableRows[] {
  return [
    rows(
      'invite',
      'id, email, token_hash, note, buddy_id, invited_by_id, created_at, last_sent_at, expires_at, revoked_at, accepted_at, accepted_by_id',
      function* () {
        const buddies = people.filter(({ role, isAdvocate }) => role === 'moderator' || isAdvocate);
        for (const { id, email, note, by, sentAt, revokedAt, acceptedBy } of invites) {
          const token = `\\x${hashToken(makeToken()).toString('hex')}`;
          const sent = timeOf(sentAt);
          yield copyLine([
            id,
            email,
            token,
            note,
            id % 3 === 0 ? (buddies[id % buddies.length]?.id ?? null) : null,
            by.id,
            sent,
            sent,
            timeOf(sentAt + INVITE_DAYS * DAY),
            timeOrNull(revokedAt),
            timeOrNull(acceptedBy?.joinedAt),
            acceptedBy?.id ?? null,
          ]);
        }
      },
    ),
    rows('official_feed', 'member_id, token, followed_at', function* () {
      for (const { id, isAdvocate, team, joinedAt } of people)
        if (isAdvocate || team !== null || id % 9 === 0)
          yield copyLine([id, randomBytes(32).toString('base64url'), timeOf(Math.min(now, joinedAt + DAY))]);
    }),
  ];
}

/** Where they talk. */
export function placeTables({ people, archivedAt }: Plan): TableRows[] {
  return [
    rows(
      'category',
      'id, name, slug, description, color, icon, position, read_audience, post_audience, reply_audience, archived_at, created_at',
      function* () {
        for (const [
          at,
          { key, name, description, color, icon, read, post, reply, isArchived },
        ] of CATEGORIES.entries())
          yield copyLine([
            categoryIds.get(key)!,
            name,
            slugOf(name, 'category'),
            description,
            color,
            icon,
            at + 1,
            read,
            post,
            reply,
            timeOrNull(isArchived ? archivedAt : null),
            timeOf(people[0]!.joinedAt),
          ]);
      },
    ),
    rows('category_group', 'category_id, group_id, can_read, can_post, can_reply', function* () {
      for (const { key, access } of CATEGORIES)
        for (const { group, canPost, canReply } of access)
          yield copyLine([categoryIds.get(key)!, groupIds.get(group)!, true, canPost, canReply]);
    }),
  ];
}
