import { loadFrame } from '#lib/server/frame.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
  event.depends('frame');
  return loadFrame(event);
};
