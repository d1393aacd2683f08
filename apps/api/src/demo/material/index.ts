import type { Script } from '../script.js';
import { board } from './board.js';
import { breakRoom } from './break-room.js';
import { gettingStarted } from './getting-started.js';
import { ideas } from './ideas.js';
import { inside } from './inside.js';
import { integrations } from './integrations.js';
import { mobile } from './mobile.js';
import { news } from './news.js';
import { routes } from './routes.js';
import { scheduling } from './scheduling.js';

/** Every conversation that was written by hand; those with a date first, so that a small demo has them. */
export const material: readonly Script[] = [
  ...scheduling,
  ...news,
  ...breakRoom,
  ...gettingStarted,
  ...inside,
  ...mobile,
  ...integrations,
  ...ideas,
  ...routes,
  ...board,
];
