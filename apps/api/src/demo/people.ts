import type { Role } from '@conch/shared/words';
import type { Calendar } from './calendar.js';
import { FAMILY_NAMES, FIRMS, FIRST_NAMES, BIOS, JOBS, PRONOUNS } from './people-names.js';
import { TEAM, type TeamMember } from './people-team.js';
import type { Chance } from './random.js';

export const DOMAIN = 'ottermile.example';

export type DemoMember = {
  id: number;
  handle: string;
  name: string;
  email: string;
  role: Role;
  team: TeamMember['team'];
  isOwner: boolean;
  isAdvocate: boolean;
  title: string | null;
  bio: string | null;
  location: string | null;
  pronouns: string | null;
  timeZone: string | null;
  /** Busy hours before now, as every moment of the plan. */
  joined: number;
  /** The same, and the last sign of life, in milliseconds since 1970. */
  joinedAt: number;
  lastSeenAt: number;
  /** How often this member begins threads, helps others, and comes by at all; 1 is usual, 0 is never. */
  asks: number;
  helps: number;
  visits: number;
  groups: Set<string>;
};

const LEAST_ADVOCATES = 12;
const ADVOCATE_SHARE = 0.004;

/** Everybody in the order of joining, ids from 1: the team first, then customers, more of them as time goes by. */
export function makePeople(chance: Chance, count: number, calendar: Calendar): DemoMember[] {
  const history = calendar.length;
  const people = TEAM.map((member, at) => teamMember(member, -history * (1 - at * 0.0001)));
  const taken = new Set(people.map(({ handle }) => handle));
  const customers = count - people.length;
  for (let at = 0; at < customers; at += 1) {
    people.push(
      customer(chance, taken, -history * (0.998 - 0.993 * arrival((at + chance.next()) / customers))),
    );
  }
  for (const [at, member] of people.entries()) {
    member.id = at + 1;
    member.joinedAt = calendar.timeOf(member.joined);
    member.lastSeenAt = member.joinedAt;
  }
  appointAdvocates(chance, people);
  joinGroups(chance, people);
  return people;
}

/** A tenth come on the first day, a third within weeks, the rest ever since. */
function arrival(share: number): number {
  if (share < 0.1) return share * 0.02;
  return share < 0.33 ? 0.002 + (share - 0.1) * 0.43 : 0.1 + ((share - 0.33) / 0.67) * 0.9;
}

function teamMember(member: TeamMember, joined: number): DemoMember {
  const isOurs = member.team !== null;
  return {
    ...member,
    id: 0,
    email: `${member.handle}@${DOMAIN}`,
    isOwner: member.handle === 'maren',
    isAdvocate: member.isAdvocate ?? false,
    pronouns: null,
    joined,
    joinedAt: 0,
    lastSeenAt: 0,
    ...(member.handle === 'callum'
      ? { asks: 1, helps: 0.4, visits: 3 }
      : { asks: 0, helps: isOurs ? 0 : 10, visits: 9 }),
    groups: new Set(),
  };
}

function customer(chance: Chance, taken: Set<string>, joined: number): DemoMember {
  const name = `${chance.pick(FIRST_NAMES)} ${chance.pick(FAMILY_NAMES)}`;
  const firm = chance.pick(FIRMS);
  const handle = freeHandle(name, taken);
  const silent = chance.happens(0.2);
  const isPower = !silent && chance.happens(0.06);
  const told = !silent && chance.happens(0.55);
  return {
    id: 0,
    handle,
    name,
    email: `${handle}@${DOMAIN}`,
    role: 'member',
    team: null,
    isOwner: false,
    isAdvocate: false,
    title: chance.happens(0.85) ? `${chance.pick(JOBS)}, ${firm.name}` : null,
    bio: told ? chance.pick(BIOS).replace('{n}', String(8 + chance.below(120))) : null,
    location: chance.happens(0.8) ? firm.place : null,
    pronouns: chance.happens(0.12) ? chance.pick(PRONOUNS) : null,
    timeZone: firm.timeZone,
    joined,
    joinedAt: 0,
    lastSeenAt: 0,
    asks: silent ? 0 : chance.logNormal(0.7, 0.8),
    helps: silent ? 0 : isPower ? chance.between(8, 18) : chance.logNormal(0.35, 1),
    visits: silent ? chance.between(0, 0.3) : isPower ? chance.between(5, 9) : chance.logNormal(1, 0.7),
    groups: new Set(),
  };
}

const asciiOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/[^a-z0-9. ]/g, '')
    .trim()
    .replace(/ +/g, '.');

function freeHandle(name: string, taken: Set<string>): string {
  const wanted = asciiOf(name).slice(0, 24);
  let handle = wanted;
  for (let number = 2; taken.has(handle); number += 1) handle = `${wanted}${number}`;
  taken.add(handle);
  return handle;
}

/** Those who help the most, and have been here for a while. */
function appointAdvocates(chance: Chance, people: DemoMember[]): void {
  const wanted = Math.max(LEAST_ADVOCATES, Math.round(people.length * ADVOCATE_SHARE));
  const helpful = people
    .filter((member) => member.team === null && member.role === 'member' && member.handle !== 'callum')
    .sort((a, b) => b.helps - b.joined / 400 - (a.helps - a.joined / 400));
  for (const member of helpful.slice(0, wanted)) {
    member.isAdvocate = true;
    member.helps = Math.max(member.helps, chance.between(6, 14));
    member.visits = Math.max(member.visits, chance.between(4, 9));
  }
}

export const BETA_TESTERS = 'Beta testers';
export const ENTERPRISE = 'Enterprise customers';
export const SUBCONTRACTORS = 'Partners and subcontractors';

function joinGroups(chance: Chance, people: DemoMember[]): void {
  for (const member of people) {
    if (member.team !== null) continue;
    if (member.role === 'moderator' || member.isAdvocate || (member.asks > 0 && chance.happens(0.1)))
      member.groups.add(BETA_TESTERS);
    if (chance.happens(0.14)) member.groups.add(ENTERPRISE);
    if (chance.happens(0.06)) member.groups.add(SUBCONTRACTORS);
  }
}
