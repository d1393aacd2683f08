import { BETA_TESTERS, type DemoMember } from './people.js';
import type { Chance } from './random.js';
import type { CategoryKey, TeamHandle, Voice } from './script.js';

/** Picks members by weight, among those who had joined by then. */
class Crowd {
  private readonly members: DemoMember[];
  private readonly sums: Float64Array;

  constructor(members: readonly DemoMember[], weightOf: (member: DemoMember) => number) {
    this.members = members.filter((member) => weightOf(member) > 0);
    this.sums = new Float64Array(this.members.length + 1);
    this.members.forEach((member, at) => (this.sums[at + 1] = this.sums[at]! + weightOf(member)));
  }

  /** Null when nobody had joined yet. */
  pick(chance: Chance, at: number): DemoMember | null {
    const joined = firstBeyond(this.members.length, (index) => this.members[index]!.joined > at);
    if (joined === 0) return null;
    const wanted = chance.next() * this.sums[joined]!;
    return this.members[firstBeyond(joined, (index) => this.sums[index + 1]! > wanted)] ?? null;
  }
}

/** The first index of `count` for which the condition, false and then true, is true. */
function firstBeyond(count: number, isBeyond: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Crowds = { askers: Crowd; helpers: Crowd; advocates: Crowd; readers: Crowd };

const SUPPORT_OF: Partial<Record<CategoryKey, readonly TeamHandle[]>> = {
  start: ['devika', 'devika', 'tomasz'],
  scheduling: ['ines', 'ines', 'tomasz'],
  mobile: ['pilar', 'pilar', 'tomasz'],
  integrations: ['jonas', 'jonas', 'devika'],
};
const PRODUCT_OF: Partial<Record<CategoryKey, readonly TeamHandle[]>> = {
  mobile: ['henrik', 'henrik', 'lucie'],
  beta: ['henrik', 'aoife'],
};
const SUPPORT: readonly TeamHandle[] = ['tomasz', 'ines', 'pilar', 'devika', 'jonas'];
const PRODUCT: readonly TeamHandle[] = ['aoife', 'aoife', 'lucie', 'henrik'];
const MODERATORS: readonly TeamHandle[] = ['gareth', 'sabine'];

/** Gives every voice of a thread to a member who was there at the time and may write in its category. */
export class Casting {
  private readonly byHandle: Map<string, DemoMember>;
  private readonly open: Crowds;
  private readonly beta: Crowds;
  private readonly staff: readonly DemoMember[];

  constructor(
    private readonly chance: Chance,
    people: readonly DemoMember[],
  ) {
    this.byHandle = new Map(people.map((member) => [member.handle, member]));
    this.staff = people.filter(({ team }) => team !== null);
    this.open = crowdsOf(people);
    this.beta = crowdsOf(people.filter(({ groups }) => groups.has(BETA_TESTERS)));
  }

  member(handle: TeamHandle): DemoMember {
    return this.byHandle.get(handle)!;
  }

  /** Somebody who reads the category; null when there is nobody yet. */
  reader(category: CategoryKey, at: number): DemoMember | null {
    if (category === 'staff') return this.chance.pick(this.staff);
    return this.crowds(category).readers.pick(this.chance, at);
  }

  moderator(): DemoMember {
    return this.member(this.chance.pick(MODERATORS));
  }

  /** The voices of one thread: the same letter is the same member, and two voices are two members where possible. */
  voices(category: CategoryKey): (voice: Voice, at: number) => DemoMember {
    const cast = new Map<Voice, DemoMember>();
    const used = new Set<DemoMember>();
    return (voice, at) => {
      const known = cast.get(voice);
      if (known) return known;
      let member = this.find(voice, category, at);
      for (let tries = 0; used.has(member) && tries < 8; tries += 1) member = this.find(voice, category, at);
      cast.set(voice, member);
      used.add(member);
      return member;
    };
  }

  private find(voice: Voice, category: CategoryKey, at: number): DemoMember {
    const named = this.byHandle.get(voice);
    if (named) return named;
    const team = teamOf(voice, category);
    if (team) return this.member(this.chance.pick(team));
    if (category === 'staff') return this.chance.pick(this.staff);
    const crowds = this.crowds(category);
    const crowd =
      voice === 'asker' ? crowds.askers : voice.startsWith('advocate') ? crowds.advocates : crowds.helpers;
    return crowd.pick(this.chance, at) ?? this.member(this.chance.pick(['gareth', 'sabine', 'renate']));
  }

  private crowds(category: CategoryKey): Crowds {
    return category === 'beta' ? this.beta : this.open;
  }
}

function teamOf(voice: Voice, category: CategoryKey): readonly TeamHandle[] | null {
  if (voice.startsWith('support')) return SUPPORT_OF[category] ?? SUPPORT;
  if (voice.startsWith('product')) return PRODUCT_OF[category] ?? PRODUCT;
  return voice === 'moderator' ? MODERATORS : null;
}

function crowdsOf(people: readonly DemoMember[]): Crowds {
  return {
    askers: new Crowd(people, ({ asks }) => asks),
    helpers: new Crowd(people, ({ helps, isAdvocate }) => (isAdvocate ? helps / 2 : helps)),
    advocates: new Crowd(people, ({ isAdvocate, helps }) => (isAdvocate ? helps : 0)),
    readers: new Crowd(people, ({ visits }) => visits),
  };
}
