import { behindTheScenes } from './behind-the-scenes.js';
import { firstWeeks } from './first-weeks.js';
import { onTheRoad } from './on-the-road.js';
import { planning } from './planning.js';
import type { Situation } from './situation.js';

export const situations: readonly Situation[] = [
  ...planning,
  ...firstWeeks,
  ...onTheRoad,
  ...behindTheScenes,
];
