import type { Chance } from '../random.js';
import type { Line, Marks, OfficialMark, Script, Voice } from '../script.js';
import * as phrases from './phrases.js';
import type { Situation } from './situation.js';

type Words = Readonly<Record<string, string>>;

/** A conversation that was put together, and the means to put a fresh title on it. */
export type Composed = { script: Script; retitle(): string };

/** Replaces words in braces; a sentence that begins with one gets its capital letter. */
export function fill(text: string, words: Words): string {
  const filled = text.replace(/\{(\w+)\}/g, (brace, name: string) => words[name] ?? brace);
  // A word may itself hold a word.
  return filled === text ? text : fill(filled, words);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Draws the words that every situation has; `progress` says how old the product is (0 to 1). */
export function globalWords(chance: Chance, progress: number): Words {
  const at = <T>(list: readonly T[]): T =>
    list[Math.min(list.length - 1, Math.floor(progress * list.length))]!;
  const words: Record<string, string> = {
    planner: at(phrases.PLANNER_VERSIONS),
    go: at(phrases.GO_VERSIONS),
  };
  for (const [name, list] of Object.entries(phrases.GLOBAL_WORDS)) words[name] = chance.pick(list);
  return words;
}

/** Makes one conversation of a situation, as different from its siblings as its material allows. */
export function compose(situation: Situation, chance: Chance, progress: number): Composed {
  const own: Record<string, string> = {};
  for (const [name, list] of Object.entries(situation.words)) own[name] = chance.pick(list);
  const words = { ...globalWords(chance, progress), ...own };
  const say = (text: string) => capital(fill(text, words));
  const retitle = () =>
    capital(fill(chance.pick(situation.titles), { ...globalWords(chance, progress), ...own }));
  const beginning = chance.pick(phrases.BEGINNINGS);
  const opening = fill(chance.pick(situation.openings), words);
  // "Hello everybody," goes on in small letters on the same line only.
  const begins = beginning === '' || /[.\n]\s*$/.test(beginning) ? capital(opening) : opening;
  const { in: category, kind = 'question' } = situation;
  return {
    retitle,
    script: {
      in: category,
      kind,
      title: retitle(),
      body: fill(beginning + begins + chance.pick(phrases.ENDINGS), words),
      lines: conversation(situation, chance, say),
    },
  };
}

type Add = (by: Voice, text: string, marks?: Marks) => void;
type Roles = { helper: Voice; staff: Voice };

function conversation(situation: Situation, chance: Chance, say: (text: string) => string): Line[] {
  const lines: Line[] = [];
  const add: Add = (by, text, marks) => {
    const body = say(text);
    if (marks?.official?.appliesTo) marks.official.appliesTo = say(marks.official.appliesTo);
    // Nobody says the same thing twice.
    if (!lines.some((line) => line[1] === body)) lines.push(marks ? [by, body, marks] : [by, body]);
  };
  const { in: category, kind = 'question' } = situation;
  const isForProduct = kind === 'idea' || category === 'beta' || chance.happens(0.15);
  const staff: Voice = isForProduct ? 'product' : 'support';
  const helper = chance.pick<Voice>(['a', 'a', 'advocate', 'advocate', staff, staff]);
  if (kind === 'question' && chance.happens(0.25)) add('b', chance.pick(phrases.ME_TOO));
  narrowDown(situation, chance, add, helper);
  const answers = chance.shuffled(situation.answers);
  if (kind === 'question') answerQuestion(situation, chance, add, { helper, staff }, answers);
  else
    for (const [at, answer] of answers.entries())
      add((['a', 'b', staff, 'c', 'd'] as const)[at % 5]!, answer);
  goOn(situation, chance, add, helper);
  return lines;
}

/** What is asked back, and what does not help. */
function narrowDown({ questions, misses }: Situation, chance: Chance, add: Add, helper: Voice): void {
  if (questions.length > 0 && chance.happens(0.5)) {
    const [question, details] = chance.pick(questions);
    add(helper, question);
    add('asker', details);
  }
  if (misses.length > 0 && chance.happens(0.35)) {
    add('c', chance.pick(misses));
    add('asker', chance.pick(phrases.DID_NOT_HELP));
  }
}

function answerQuestion(
  situation: Situation,
  chance: Chance,
  add: Add,
  { helper, staff }: Roles,
  [answer, other]: readonly string[],
): void {
  const solved = chance.happens(0.68);
  const isOfficial = situation.appliesTo !== undefined && chance.happens(helper === staff ? 0.4 : 0.06);
  const verified = helper !== 'advocate' && chance.happens(0.14);
  add(helper, answer!, {
    accepted: solved,
    liked: chance.between(0.8, 2.5),
    ...(isOfficial && { official: officialMark(situation, chance, 60) }),
    ...(verified && { verified: chance.pick(phrases.VERIFICATIONS) ?? '' }),
  });
  if (chance.happens(solved ? 0.85 : 0.4))
    add('asker', chance.pick(solved ? phrases.THANKS : phrases.DID_NOT_HELP));
  if (solved && chance.happens(0.2)) add(helper, chance.pick(phrases.WELCOMES));
  if (other && chance.happens(solved ? 0.2 : 0.7)) answerBetter(situation, chance, add, other, isOfficial);
}

/** A second answer; where the first was official it may take its place. */
function answerBetter(
  situation: Situation,
  chance: Chance,
  add: Add,
  answer: string,
  isOfficial: boolean,
): void {
  if (!isOfficial || chance.happens(0.4)) return add('d', answer, { liked: 1.2 });
  const withdrawn = chance.happens(0.15) ? { withdrawn: chance.pick(phrases.WITHDRAWALS) } : {};
  const official = { ...officialMark(situation, chance, 90), ...withdrawn };
  add('support2', answer, { liked: 1.5, after: chance.between(100, 600), official });
}

const officialMark = ({ appliesTo = [] }: Situation, chance: Chance, least: number): OfficialMark => ({
  appliesTo: chance.pick(appliesTo),
  review: Math.round(chance.between(least, 365)),
});

function goOn({ additions }: Situation, chance: Chance, add: Add, helper: Voice): void {
  for (const addition of chance.shuffled(additions)) {
    add(chance.pick<Voice>(['d', 'e', 'b', 'advocate2']), addition);
    if (chance.happens(0.25)) add('asker', chance.pick(phrases.THANKS));
  }
  if (chance.happens(0.5)) {
    add('e', chance.pick(phrases.LATE_QUESTIONS), { after: chance.between(40, 400) });
    add(chance.pick<Voice>(['asker', helper, 'support2']), chance.pick(phrases.LATE_ANSWERS));
  }
}
