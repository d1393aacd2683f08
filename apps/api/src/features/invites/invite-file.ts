import { cleanLine } from '@conch/shared/clean-text';
import { inviteRowInput } from '@conch/shared/inputs';
import { LIMITS } from '@conch/shared/limits';
import Papa from 'papaparse';
import { badInput } from '../../platform/graphql/errors.js';

/** One person in the file; `number` is the row as spreadsheets count, the header being row 1. */
export type FileRow = {
  number: number;
  email: string;
  name: string | null;
  note: string | null;
  /** Names of groups, as written. */
  groups: string[];
  problem: string | null;
};

type Column = 'email' | 'name' | 'note' | 'groups';

const HEADINGS: Record<string, Column> = {
  email: 'email',
  mail: 'email',
  emailaddress: 'email',
  address: 'email',
  name: 'name',
  fullname: 'name',
  note: 'note',
  message: 'note',
  group: 'groups',
  groups: 'groups',
};
const USUAL_ORDER: Column[] = ['email', 'name', 'note', 'groups'];
/** Enough to be shown beside what is wrong with it. */
const SHOWN = 254;

/** The people in a CSV file: commas, semicolons or tabs; with a header in any order, or without one. */
export function readInviteFile(csv: string): FileRow[] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimitersToGuess: [',', ';', '\t', '|'] });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw badInput({ csv: `In row ${(broken.row ?? 0) + 1} a quotation mark is not closed.` });
  const rows = data
    .map((cells, at) => ({ number: at + 1, cells }))
    .filter(({ cells }) => cells.some(isFilled));
  const columns = columnsOf(rows[0]?.cells ?? []);
  const people = rows.slice(columns.isHeader ? 1 : 0);
  if (people.length === 0) throw badInput({ csv: 'There is nobody in this file.' });
  if (people.length > LIMITS.inviteFile.rows)
    throw badInput({ csv: `A file may have at most ${LIMITS.inviteFile.rows} rows. Split it.` });
  return people.map(({ number, cells }) => readRow(number, cells, columns.places));
}

const isFilled = (cell: string) => cell.trim() !== '';

function columnsOf(first: string[]): { isHeader: boolean; places: Map<Column, number> } {
  const headings = first.map((cell) => HEADINGS[cell.toLowerCase().replace(/[^a-z]/g, '')]);
  if (headings.includes('email'))
    return {
      isHeader: true,
      // Of two columns with the same heading the first one counts.
      places: new Map(headings.flatMap((column, at) => (column ? [[column, at] as const] : [])).reverse()),
    };
  if (!first[0]?.includes('@'))
    throw badInput({ csv: 'The first row must name the columns, and one of them must be “e-mail”.' });
  return { isHeader: false, places: new Map(USUAL_ORDER.map((column, at) => [column, at])) };
}

function readRow(number: number, cells: string[], places: Map<Column, number>): FileRow {
  const cell = (column: Column) => cells[places.get(column) ?? -1] ?? '';
  const groups = cell('groups').split(/[,;|]/).map(shown).filter(Boolean);
  const read = inviteRowInput.safeParse({ email: cell('email'), name: cell('name'), note: cell('note') });
  if (read.success) {
    const { email, name = null, note = null } = read.data;
    return { number, email, name, note, groups, problem: null };
  }
  const [issue] = read.error.issues;
  const problem = `${labelOf(issue!.path[0])}: ${issue!.message}`;
  return { number, email: shown(cell('email')), name: null, note: null, groups: [], problem };
}

/** As much of a cell as is shown of it, of signs that can be kept. */
const shown = (cell: string): string => cleanLine(cell.trim().slice(0, SHOWN));

const labelOf = (field: unknown): string =>
  field === 'name' ? 'Name' : field === 'note' ? 'Note' : 'E-mail';

/** Where a spreadsheet begins to calculate; full-width signs count in East Asian ones, line ends are passed over. */
const FORMULA = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** What became of each row, as CSV; a cell that a spreadsheet would take for a formula is disarmed. */
export function writeResults(
  rows: { number: number; email: string; result: string; problem: string | null }[],
): string {
  return Papa.unparse(
    {
      fields: ['row', 'e-mail', 'result', 'problem'],
      data: rows.map(({ number, email, result, problem }) => [number, email, result, problem ?? '']),
    },
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
}
