import type { RequestEvent } from '@sveltejs/kit';

/** How times are written for this reader: their browser's zone once known, else their own setting, else the community's. */
export function clockFor(event: RequestEvent, ...fallbackZones: (string | null | undefined)[]) {
  const zones = [event.cookies.get('tz'), ...fallbackZones];
  const timeZone = zones.find((zone) => zone && isTimeZone(zone)) ?? 'UTC';
  return { locale: event.locals.locale, timeZone, now: Date.now() };
}

let known: Set<string> | undefined;

function isTimeZone(zone: string): boolean {
  known ??= new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return known.has(zone);
}
