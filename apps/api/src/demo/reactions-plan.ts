import type { Calendar } from './calendar.js';
import type { Casting } from './cast.js';
import type { PlannedPost, PlannedThread } from './plan.js';
import type { Chance } from './random.js';
import type { Marks } from './script.js';

const HOUR = 3_600_000;
const USUAL = 0.42;
/** As often as they are used. */
const KINDS = ['👍', '👍', '👍', '👍', '👍', '❤️', '❤️', '💡', '💡', '🎉', '👀'] as const;

/** Lets members react to the posts of a thread, the more to what helped. `marks` are those of each post in turn. */
export function planReactions(
  chance: Chance,
  calendar: Calendar,
  casting: Casting,
  thread: PlannedThread,
  marks: readonly (Pick<Marks, 'liked'> | undefined)[],
): void {
  for (const [at, post] of thread.posts.entries()) {
    if (post.deleted) continue;
    const liked = marks[at]?.liked ?? 1;
    const isAnswer =
      thread.accepted?.post === post || thread.officials.some((official) => official.post === post);
    const expected = USUAL * liked * (isAnswer ? 2 : 1) * (post.number === 1 ? 1.4 : 1);
    for (let count = counted(chance, expected); count > 0; count -= 1)
      react(chance, calendar, casting, thread, post);
  }
}

/** A whole number that is `expected` on average (Poisson, by multiplication). */
function counted(chance: Chance, expected: number): number {
  const limit = Math.exp(-expected);
  let count = -1;
  for (let product = 1; product > limit; count += 1) product *= chance.next();
  return Math.max(0, count);
}

function react(
  chance: Chance,
  calendar: Calendar,
  casting: Casting,
  thread: PlannedThread,
  post: PlannedPost,
): void {
  const at = post.at + Math.round(chance.logNormal(5 * HOUR, 1.2));
  const by = casting.reader(thread.category, post.busy);
  const kind = chance.pick(KINDS);
  if (!by || by === post.author || at <= by.joinedAt || at >= calendar.now) return;
  if (post.reactions.some((other) => other.by === by && other.kind === kind)) return;
  post.reactions.push({ by, kind, at });
}
