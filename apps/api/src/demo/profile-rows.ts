import sharp from 'sharp';
import sql from 'sql-template-tag';
import type { Transaction } from '../platform/database/transaction.js';
import { versionOf } from '../platform/images/uploaded-image.js';
import { copyLine } from './copy-text.js';
import type { DemoMember } from './people.js';
import type { Plan } from './plan.js';
import { rows, type TableRows } from './table-rows.js';

const SIZES = ['1 to 10', '11 to 50', '51 to 200', 'more than 200'];
const PLANS = ['Starter', 'Business', 'Enterprise'];

const FIELDS = [
  {
    name: 'Technicians',
    hint: 'How many are on the road.',
    options: SIZES,
    audience: 'members',
    editor: 'member',
  },
  { name: 'Plan', hint: 'As it stands in the contract.', options: PLANS, audience: 'staff', editor: 'staff' },
] as const;

/** What this community asks its members, and what customers have said. */
export function profileTables({ people }: Plan): TableRows[] {
  return [
    rows('custom_field', 'id, name, hint, kind, options, audience, editor, position', function* () {
      for (const [at, { name, hint, options, audience, editor }] of FIELDS.entries()) {
        const list = `{${options.map((option) => `"${option}"`).join()}}`;
        yield copyLine([at + 1, name, hint, 'choice', list, audience, editor, at + 1]);
      }
    }),
    rows('custom_field_value', 'member_id, field_id, value', function* () {
      for (const { id, team, title } of people) {
        if (team !== null) continue;
        if (title) yield copyLine([id, 1, SIZES[(id * 7) % SIZES.length]!]);
        yield copyLine([id, 2, PLANS[(id * 5) % PLANS.length]!]);
      }
    }),
  ];
}

/** The team and the advocates have pictures; everybody else is known by initials. */
export async function drawAvatars(tx: Transaction, { people }: Plan): Promise<void> {
  for (const member of people.filter(({ team, isAdvocate }) => team !== null || isAdvocate)) {
    const [small, large] = [await draw(member, 96), await draw(member, 256)];
    const version = versionOf(large);
    await tx.rows(sql`
      insert into member_avatar (member_id, version, small, large)
      values (${member.id}, ${version}, ${small}, ${large})`);
    await tx.rows(sql`update member set avatar_version = ${version} where id = ${member.id}`);
  }
}

/** Head and shoulders in two colours of their own. */
function draw({ id }: DemoMember, side: number): Promise<Buffer> {
  const hue = (id * 137) % 360;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="${side}" height="${side}">
    <rect width="64" height="64" fill="hsl(${hue} 45% 78%)"/>
    <circle cx="32" cy="26" r="${10 + (id % 4)}" fill="hsl(${(hue + 25) % 360} 40% 38%)"/>
    <ellipse cx="32" cy="66" rx="${20 + (id % 5)}" ry="24" fill="hsl(${(hue + 190) % 360} 40% 42%)"/></svg>`;
  return sharp(Buffer.from(picture)).webp({ quality: 90 }).toBuffer();
}
