import { LIMITS } from '@conch/shared/limits';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { badInput } from './errors.js';

/** Where a page begins: the sort key of the last item before it, most significant part first. */
export type CursorKey = (string | number)[];

function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** A day, or a time as PostgreSQL writes it. */
const TIME =
  /^([1-9]\d{3}-\d{2}-\d{2})( ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?)?$/;

/** What the database takes as a value of each kind; `number` is a whole one. */
const PARTS = {
  number: (part: unknown): boolean => Number.isSafeInteger(part),
  string: (part: unknown): boolean => typeof part === 'string' && !part.includes('\0'),
  time: (part: unknown): boolean => typeof part === 'string' && isDay(TIME.exec(part)?.[1]),
};

function isDay(text: string | undefined): boolean {
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.valueOf()) && midnight.toISOString().slice(0, 10) === text;
}

/** `kinds` says what each part must be, so that a cursor of another list, or a forged one, is refused. */
export function decodeCursor(cursor: string, kinds: readonly (keyof typeof PARTS)[]): CursorKey {
  const refuse = () => badInput({ after: 'This cursor belongs to another list. Start again without it.' });
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refuse();
  }
  const fits =
    Array.isArray(key) && key.length === kinds.length && kinds.every((kind, i) => PARTS[kind](key[i]));
  if (!fits) throw refuse();
  return key as CursorKey;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More items come after this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Items come before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item.' })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many items; 20 unless said, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the item before the page.' })
  after?: string | null;
}

export type Edge<T> = { node: T; cursor: string };
export type Page<T> = { edges: Edge<T>[]; pageInfo: PageInfo };

/** How many items a page holds. */
export function pageSize(wanted: number | null | undefined): number {
  if (wanted == null) return LIMITS.page.usual;
  if (wanted < 1 || wanted > LIMITS.page.max)
    throw badInput({ first: `Ask for 1 to ${LIMITS.page.max} items at a time.` });
  return wanted;
}

/**
 * Cuts a page out of rows that were fetched with `size + 1` as their limit, the one too many saying that more
 * comes. `backwards`: the rows were read from the end of the window to its start.
 */
export function pageOf<Row, Node = Row>(
  rows: Row[],
  size: number,
  keyOf: (row: Row) => CursorKey,
  options: { hasOtherSide?: boolean; backwards?: boolean; toNode?: (row: Row) => Node } = {},
): Page<Node> {
  const { hasOtherSide = false, backwards = false, toNode = (row: Row) => row as unknown as Node } = options;
  const more = rows.length > size;
  const kept = rows.slice(0, size);
  if (backwards) kept.reverse();
  const edges = kept.map((row) => ({ node: toNode(row), cursor: encodeCursor(keyOf(row)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backwards ? hasOtherSide : more,
      hasPreviousPage: backwards ? more : hasOtherSide,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The edge and connection classes of `node`: extend the result with `@ObjectType()` of the wanted name. */
export function Connection<T>(node: Type<T>, name: string): Type<Page<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name.toLowerCase()} of a page, with its cursor.` })
  class ConnectionEdge {
    @Field(() => node, { description: 'The item itself.' })
    node: T;

    @Field(() => String, { description: 'Pass it as `after` to go on behind this item.' })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} items.` })
  class ConnectionPage {
    @Field(() => [ConnectionEdge], { description: 'The items in order.' })
    edges: ConnectionEdge[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo: PageInfo;
  }
  return ConnectionPage;
}
