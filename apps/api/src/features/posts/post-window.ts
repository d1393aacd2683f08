import { badInput } from '../../platform/graphql/errors.js';
import { decodeCursor, pageOf, pageSize, type Page } from '../../platform/graphql/page.js';
import type { PostWindowArgs } from './posts.input.js';
import type { PostRow, PostWindow } from './posts.queries.js';

const numberOf = (cursor: string): number => decodeCursor(cursor, ['number'])[0] as number;

/** The one stretch of posts that the arguments name. */
export function windowOf(args: PostWindowArgs): PostWindow {
  const { first, after, last, before, fromNumber, fromDate } = args;
  const starts = [after, before, fromNumber, fromDate].filter((start) => start != null);
  const backwards = last != null || before != null;
  if (starts.length > 1 || (backwards && (first != null || starts[0] !== (before ?? undefined))))
    throw badInput({
      first: 'Ask for one window: first with after, fromNumber or fromDate, or last with before.',
    });
  if (backwards) return { size: pageSize(last), before: before == null ? null : numberOf(before) };
  const size = pageSize(first);
  if (fromDate) return { size, fromDate: fromDate.toISOString() };
  return { size, from: after == null ? (fromNumber ?? 1) : numberOf(after) + 1 };
}

/** The page of a window whose posts were read with one more than its size; posts are numbered without gaps. */
export function pageOfWindow(rows: PostRow[], window: PostWindow, lastNumber: number): Page<PostRow> {
  const nearest = rows[0]?.number;
  const backwards = 'before' in window;
  const hasOtherSide = nearest !== undefined && (backwards ? nearest < lastNumber : nearest > 1);
  return pageOf(rows, window.size, (row) => [row.number], { backwards, hasOtherSide });
}
