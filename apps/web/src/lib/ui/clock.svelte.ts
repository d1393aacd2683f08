import { createContext } from 'svelte';

type ClockSettings = { locale: string; timeZone: string; now: number };

/** Formatters are costly to build and safe to share: one per locale and zone, never one per time shown. */
const formatters = new Map<
  string,
  {
    day: Intl.DateTimeFormat;
    short: Intl.DateTimeFormat;
    exact: Intl.DateTimeFormat;
    relative: Intl.RelativeTimeFormat;
    number: Intl.NumberFormat;
  }
>();

function formattersFor(locale: string, timeZone: string) {
  const key = `${locale} ${timeZone}`;
  let found = formatters.get(key);
  if (!found) {
    found = {
      day: new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', month: 'short', day: 'numeric' }),
      short: new Intl.DateTimeFormat(locale, { timeZone, month: 'short', day: 'numeric' }),
      exact: new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }),
      relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' }),
      number: new Intl.NumberFormat(locale),
    };
    formatters.set(key, found);
  }
  return found;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Times and numbers as this reader writes them. `now` is the server's at first, so that both sides render alike. */
export class Clock {
  now = $state(0);
  timeZone = $state('UTC');
  readonly #locale: string;
  readonly #formatters = $derived.by(() => formattersFor(this.#locale, this.timeZone));

  constructor(settings: ClockSettings) {
    this.now = settings.now;
    this.timeZone = settings.timeZone;
    this.#locale = settings.locale;
  }

  /** "just now", "5 min ago", "3 hr ago", "yesterday", "4 Mar", "4 Mar 2025". */
  relative(at: Date): string {
    const age = this.now - at.getTime();
    const { relative, short, day } = this.#formatters;
    if (Math.abs(age) < MINUTE) return 'just now';
    if (Math.abs(age) < HOUR) return relative.format(-Math.trunc(age / MINUTE), 'minute');
    if (Math.abs(age) < DAY) return relative.format(-Math.trunc(age / HOUR), 'hour');
    if (Math.abs(age) < 7 * DAY) return relative.format(-Math.trunc(age / DAY), 'day');
    return Math.abs(age) < 300 * DAY ? short.format(at) : day.format(at);
  }

  day(at: Date): string {
    return this.#formatters.day.format(at);
  }

  exact(at: Date): string {
    return this.#formatters.exact.format(at);
  }

  number(value: number): string {
    return this.#formatters.number.format(value);
  }

  /** Keeps `now` moving while the page is open, in the browser's own zone; returns how to stop. */
  run(): () => void {
    this.now = Date.now();
    this.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    document.cookie = `tz=${this.timeZone}; path=/; max-age=31536000; samesite=lax`;
    const timer = setInterval(() => (this.now = Date.now()), 30_000);
    return () => clearInterval(timer);
  }
}

export const [useClock, provideClock] = createContext<Clock>();
