/** A value of a row in the text format of PostgreSQL's COPY. */
export type CopyValue = string | number | boolean | null;

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Text as it stands in one column. */
export const escapeCopy = (text: string): string => text.replace(SPECIAL, (character) => ESCAPES[character]!);

/** Columns that have been escaped already, such as the body and the HTML of a post, which many posts share. */
export class Escaped {
  constructor(readonly text: string) {}
}

export function copyLine(values: readonly (CopyValue | Escaped)[]): string {
  let line = '';
  for (const [at, value] of values.entries()) {
    if (at > 0) line += '\t';
    if (value === null) line += '\\N';
    else if (value instanceof Escaped) line += value.text;
    else
      line +=
        typeof value === 'string' ? escapeCopy(value) : value === true ? 't' : value === false ? 'f' : value;
  }
  return `${line}\n`;
}

export const timeOf = (at: number): string => new Date(at).toISOString();
export const timeOrNull = (at: number | null | undefined): string | null => (at == null ? null : timeOf(at));
