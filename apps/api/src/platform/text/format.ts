const HOUR = 3_600_000;
const formats = new Map<string, { day: Intl.DateTimeFormat; time: Intl.DateTimeFormat }>();

/** When something will be possible again: "in 20 seconds", "at 16:20", "tomorrow at 09:05". Never too early. */
export function formatMoment(now: Date, at: Date, timeZone: string): string {
  const wait = at.getTime() - now.getTime();
  if (wait < 90_000) return `in ${counted(Math.max(1, Math.ceil(wait / 1000)), 'second')}`;
  if (wait < HOUR) return `in ${counted(Math.ceil(wait / 60_000), 'minute')}`;
  const { day, time } = formatsOf(timeZone);
  const minute = new Date(Math.ceil(at.getTime() / 60_000) * 60_000);
  if (day.format(minute) === day.format(now)) return `at ${time.format(minute)}`;
  const tomorrow = new Date(now.getTime() + 24 * HOUR);
  const on = day.format(minute) === day.format(tomorrow) ? 'tomorrow' : `on ${day.format(minute)}`;
  return `${on} at ${time.format(minute)}`;
}

/** A day, such as 5 December 2026. */
export const formatDay = (date: Date, timeZone: string): string => formatsOf(timeZone).day.format(date);

/** A moment for readers wherever they are, such as 5 December 2026, 16:20 (Europe/Berlin). */
export function formatExactly(at: Date, timeZone: string): string {
  const { day, time } = formatsOf(timeZone);
  return `${day.format(at)}, ${time.format(at)} (${timeZone})`;
}

function formatsOf(timeZone: string) {
  let found = formats.get(timeZone);
  if (!found) {
    found = {
      day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }),
      time: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }),
    };
    formats.set(timeZone, found);
  }
  return found;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
