import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WHO, type Row } from './roles.js';

const FILE = 'test/api/permission-matrix/expected.md';

/** The lines of one section of the reviewed file, by the words in their first column. */
function expectedIn(section: string): Map<string, Row> {
  const text = readFileSync(join(import.meta.dirname, 'expected.md'), 'utf8');
  const [, body = ''] = text.split(`\n## ${section}\n`);
  const rows = new Map<string, Row>();
  for (const line of body.split('\n## ')[0]!.split('\n')) {
    if (!line.startsWith('|')) continue;
    const [key = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (/^-+$/.test(key) || cells[0] === WHO[0]) continue;
    if (cells.length !== WHO.length || rows.has(key)) throw new Error(`${FILE}: look at this line: ${line}`);
    rows.set(key, Object.fromEntries(WHO.map((who, column) => [who, cells[column]])) as Row);
  }
  return rows;
}

const lineOf = (key: string, row: Row): string => `| ${key} | ${WHO.map((who) => row[who]).join(' | ')} |`;

/** How what was observed differs from the reviewed file, in words that say what to do about it. */
export function differences(section: string, observed: Map<string, Row>): string[] {
  const expected = expectedIn(section);
  const found = [...observed].flatMap(([key, row]) => {
    const reviewed = expected.get(key);
    if (!reviewed)
      return `New and not reviewed. Decide who may, then add this line to "${section}" in ${FILE}:\n${lineOf(key, row)}`;
    if (WHO.every((who) => row[who] === reviewed[who])) return [];
    return `Not as reviewed in ${FILE}:\n${lineOf(key, reviewed)}\nbut it is:\n${lineOf(key, row)}`;
  });
  const gone = [...expected.keys()]
    .filter((key) => !observed.has(key))
    .map((key) => `Gone: take the line of "${key}" out of "${section}" in ${FILE}.`);
  return [...found, ...gone];
}
