import { clockFor } from '#lib/server/clock.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => ({ theme: event.locals.theme, clock: clockFor(event) });
