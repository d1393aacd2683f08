import { diffArrays, type ChangeObject } from 'diff';

export type DiffKind = 'same' | 'added' | 'removed';
/** A piece of a line; `changed` marks the words that differ from the line it replaces or is replaced by. */
export type DiffPart = { text: string; changed: boolean };
export type DiffLine = { kind: DiffKind; parts: DiffPart[] };

/**
 * The search costs the square of the number of edits. Within these bounds two unlike texts of the longest post take
 * about a tenth of a second; beyond them lines are shown as removed and added, without marks.
 */
const MAX_LINE_EDITS = 500;
const MAX_WORD_COST = 250_000;

const WORD = /\n|[\p{L}\p{N}\p{M}_]+|[^\S\n]+|./gsu;

/**
 * What changed between two texts, line by line, removed lines before those that replace them. The lines that are not
 * added, joined by line ends, are `before`; those not removed are `after`.
 */
export function diffPosts(before: string, after: string): DiffLine[] {
  const words = { cost: MAX_WORD_COST };
  const lines: DiffLine[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const closeHunk = () => {
    lines.push(...hunk(removed, added, words));
    removed = [];
    added = [];
  };
  for (const change of lineChanges(linesOf(before), linesOf(after))) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else {
      closeHunk();
      for (const text of change.value) lines.push(wholeLine('same', text));
    }
  }
  closeHunk();
  return lines;
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));

const wholeLine = (kind: DiffKind, text: string): DiffLine => ({ kind, parts: [{ text, changed: false }] });

function lineChanges(before: string[], after: string[]): ChangeObject<string[]>[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;

  const middle = [before.slice(start, before.length - end), after.slice(start, after.length - end)] as const;
  return [
    same(before.slice(0, start)),
    ...(diffArrays(...middle, { maxEditLength: MAX_LINE_EDITS }) ?? replaced(...middle)),
    same(before.slice(before.length - end)),
  ];
}

const change = (value: string[], added: boolean, removed: boolean) => ({
  value,
  added,
  removed,
  count: value.length,
});
const same = (value: string[]) => change(value, false, false);
const replaced = (before: string[], after: string[]) => [
  change(before, false, true),
  change(after, true, false),
];

/** Lines that were taken out and those that came in their place, with the words marked that differ. */
function hunk(removed: string[], added: string[], words: { cost: number }): DiffLine[] {
  const changes = removed.length > 0 && added.length > 0 ? wordChanges(removed, added, words) : null;
  if (!changes)
    return [
      ...removed.map((text) => wholeLine('removed', text)),
      ...added.map((text) => wholeLine('added', text)),
    ];
  return [
    ...markedLines(
      'removed',
      changes.filter((one) => !one.added),
    ),
    ...markedLines(
      'added',
      changes.filter((one) => !one.removed),
    ),
  ];
}

function wordChanges(removed: string[], added: string[], words: { cost: number }) {
  const maxEditLength = Math.floor(Math.sqrt(words.cost));
  const tokens = (lines: string[]) => lines.join('\n').match(WORD) ?? [];
  const changes = diffArrays(tokens(removed), tokens(added), { maxEditLength });
  const edits = changes
    ? changes.reduce((sum, one) => sum + (one.added || one.removed ? one.count : 0), 0)
    : maxEditLength;
  words.cost -= edits * edits;
  return changes;
}

function markedLines(kind: DiffKind, changes: ChangeObject<string[]>[]): DiffLine[] {
  let parts: DiffPart[] = [];
  const lines: DiffLine[] = [{ kind, parts }];
  for (const one of changes)
    one.value
      .join('')
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) lines.push({ kind, parts: (parts = []) });
        if (text !== '') parts.push({ text, changed: one.added || one.removed });
      });
  for (const line of lines) if (line.parts.length === 0) line.parts.push({ text: '', changed: false });
  return lines;
}
