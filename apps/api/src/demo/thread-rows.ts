import { slugOf } from '../platform/text/slug.js';
import { copyLine, timeOf, timeOrNull } from './copy-text.js';
import type { Plan, PlannedPost, PlannedThread } from './plan.js';
import { categoryIds, rows, type TableRows } from './table-rows.js';
import type { Texts } from './texts.js';

/** What is said, and how it is received. */
export function talkTables({ threads }: Plan, texts: Texts): TableRows[] {
  return [
    rows(
      'thread',
      'id, category_id, author_id, kind, title, slug, excerpt, created_at, last_post_at, last_post_author_id, last_number, reply_count, first_response_at, first_staff_response_at, answer_state, deleted_at, deleted_by_id',
      function* () {
        for (const thread of threads) yield threadLine(thread, texts);
      },
    ),
    rows(
      'post',
      'id, thread_id, author_id, number, body, html, reply_to_id, created_at, edited_at, edited_by_id, edit_reason, revision_count, deleted_at, deleted_by_id, deleted_reason',
      function* () {
        for (const { id, posts } of threads) for (const post of posts) yield postLine(id, post, texts);
      },
    ),
    rows('thread_participant', 'thread_id, member_id, post_count', function* () {
      for (const { id, posts } of threads) {
        const counts = new Map<number, number>();
        for (const { author, deleted, number } of posts)
          counts.set(author.id, (counts.get(author.id) ?? 0) + (deleted && number > 1 ? 0 : 1));
        for (const [memberId, count] of counts) yield copyLine([id, memberId, count]);
      }
    }),
    rows('member_tally', 'member_id, category_id, reply_count', function* () {
      yield* tallyLines(threads);
    }),
    rows('post_revision', 'post_id, number, body, title, editor_id, created_at', function* () {
      for (const { title, posts } of threads)
        for (const { id, number, author, at, edit } of posts)
          if (edit) yield copyLine([id, 1, edit.was, number === 1 ? title : null, author.id, timeOf(at)]);
    }),
    rows('reaction', 'post_id, member_id, kind, created_at', function* () {
      for (const { posts } of threads)
        for (const { id, reactions } of posts)
          for (const { by, kind, at } of reactions) yield copyLine([id, by.id, kind, timeOf(at)]);
    }),
  ];
}

/** How many replies of each member stand in each category. */
function* tallyLines(threads: PlannedThread[]): Generator<string> {
  const tallies = new Map<string, number>();
  for (const { category, posts, deleted: gone } of threads)
    for (const { author, number, deleted } of gone ? [] : posts) {
      if (number === 1 || deleted) continue;
      const key = `${author.id} ${categoryIds.get(category)!}`;
      tallies.set(key, (tallies.get(key) ?? 0) + 1);
    }
  for (const [key, count] of tallies) yield copyLine([...key.split(' '), count]);
}

const isStaff = ({ author }: PlannedPost): boolean => author.role === 'staff' || author.role === 'admin';

function threadLine(thread: PlannedThread, texts: Texts): string {
  const { id, category, kind, title, posts, accepted, officials, deleted } = thread;
  const opening = posts[0]!;
  const standing = posts.filter((post) => post.number === 1 || !post.deleted);
  const last = standing.at(-1)!;
  const byOthers = standing.filter(({ author }) => author !== opening.author);
  const isOfficial = officials.some(({ changes }) => isCurrent(changes.at(-1)!.change));
  return copyLine([
    id,
    categoryIds.get(category)!,
    opening.author.id,
    kind,
    title,
    slugOf(title, 'thread'),
    texts.of(opening.body).excerpt,
    timeOf(opening.at),
    timeOf(last.at),
    last.author.id,
    posts.length,
    standing.length - 1,
    timeOrNull(byOthers[0]?.at),
    timeOrNull(byOthers.find(isStaff)?.at),
    isOfficial ? 'official' : accepted ? 'accepted' : 'none',
    timeOrNull(deleted?.at),
    deleted?.by.id ?? null,
  ]);
}

const isCurrent = (change: string): boolean => change === 'marked' || change === 'updated';

function postLine(threadId: number, post: PlannedPost, texts: Texts): string {
  const { id, author, number, body, replyTo, at, edit, deleted } = post;
  return copyLine([
    id,
    threadId,
    author.id,
    number,
    texts.of(body).columns,
    replyTo?.id ?? null,
    timeOf(at),
    timeOrNull(edit?.at),
    edit ? author.id : null,
    edit?.reason ?? null,
    edit ? 2 : 1,
    timeOrNull(deleted?.at),
    deleted?.by.id ?? null,
    deleted?.reason ?? null,
  ]);
}

/** What of it solved the question, by the word of members. */
export function answerTables({ threads }: Plan): TableRows[] {
  return [
    rows('accepted_answer', 'thread_id, post_id, accepted_by_id, accepted_at', function* () {
      for (const { id, accepted } of threads)
        if (accepted) yield copyLine([id, accepted.post.id, accepted.by.id, timeOf(accepted.at)]);
    }),
    rows('answer_verification', 'post_id, member_id, note, verified_at', function* () {
      for (const { posts } of threads)
        for (const { id, verified } of posts)
          for (const { by, note, at } of verified) yield copyLine([id, by.id, note, timeOf(at)]);
    }),
  ];
}

/** What of it is the word of the company. */
export function officialTables({ threads }: Plan, texts: Texts): TableRows[] {
  const officials = threads.flatMap((thread) =>
    thread.officials.map((official) => ({ ...official, thread })),
  );
  return [
    rows(
      'official_answer',
      'id, thread_id, post_id, marked_by_id, marked_at, team, applies_to, review_by, review_told_at, revision, ended_at',
      function* () {
        for (const { id, thread, post, changes, toldAt } of officials) {
          const last = changes.at(-1)!;
          const endedAt = isCurrent(last.change) ? null : last.at;
          yield copyLine([
            id,
            thread.id,
            post.id,
            changes[0]!.by.id,
            timeOf(changes[0]!.at),
            last.team,
            last.appliesTo,
            last.reviewBy,
            timeOrNull(toldAt),
            changes.length,
            timeOrNull(endedAt),
          ]);
        }
      },
    ),
    rows(
      'official_answer_revision',
      'official_answer_id, revision, change, post_id, body, html, team, applies_to, review_by, reason, changed_by_id, changed_at',
      function* () {
        for (const { id, post, changes } of officials)
          for (const [
            at,
            { change, body, team, appliesTo, reviewBy, reason, by, at: changedAt },
          ] of changes.entries())
            yield copyLine([
              id,
              at + 1,
              change,
              post.id,
              texts.of(body).columns,
              team,
              appliesTo,
              reviewBy,
              reason,
              by.id,
              timeOf(changedAt),
            ]);
      },
    ),
  ];
}
