const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The community lives in central Europe; an hour of daylight saving makes no difference to its rhythm. */
const LOCAL_OFFSET = HOUR;
/** Fourteen months. */
export const HISTORY_DAYS = 425;

/**
 * Turns busy time into real time. Plans are made in busy hours before now (−3 means three hours of a working morning
 * ago), in which nights and weekends hardly pass; so a plan does not depend on the day it is made, keeps its order,
 * and yet lands on workdays and in office hours.
 */
export class Calendar {
  /** Busy hours passed at the end of each hour of the history. */
  private readonly passed: Float64Array;
  private readonly start: number;
  /** All busy hours of the history. */
  readonly length: number;

  constructor(readonly now: number) {
    const hours = HISTORY_DAYS * 24;
    this.start = now - hours * HOUR;
    this.passed = new Float64Array(hours + 1);
    for (let hour = 0; hour < hours; hour += 1)
      this.passed[hour + 1] = this.passed[hour]! + busyness(this.start + (hour + 0.5) * HOUR);
    // The rhythm of the week shifts the sum by a little from day to day; plans are made in equal measure.
    const sum = this.passed[hours]!;
    this.length = (HISTORY_DAYS / 7) * BUSY_HOURS_A_WEEK;
    for (let hour = 0; hour <= hours; hour += 1) this.passed[hour]! *= this.length / sum;
  }

  /** The moment, in milliseconds, that lies `busy` (at most 0) busy hours before now. */
  timeOf(busy: number): number {
    const wanted = Math.max(0, this.length + busy);
    let low = 0;
    let high = this.passed.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.passed[middle]! <= wanted) low = middle;
      else high = middle;
    }
    const within = (wanted - this.passed[low]!) / (this.passed[high]! - this.passed[low]!);
    return Math.round(this.start + (low + Math.min(1, within)) * HOUR);
  }

  /** Busy hours before now, for a number of days before now. */
  daysAgo(days: number): number {
    return -Math.min(this.length, (days / 7) * BUSY_HOURS_A_WEEK);
  }
}

/** The day, as `YYYY-MM-DD`, that lies `days` after a moment. */
export const dayAfter = (at: number, days: number): string =>
  new Date(at + days * DAY).toISOString().slice(0, 10);

const OFFICE = 1;
const EDGES = 0.3;
const WEEKEND = 0.12;
const NIGHT = 0.015;

function busyness(at: number): number {
  const local = new Date(at + LOCAL_OFFSET);
  const hour = local.getUTCHours();
  const weekend = local.getUTCDay() === 0 || local.getUTCDay() === 6;
  if (hour < 6 || hour >= 23) return NIGHT;
  if (weekend) return WEEKEND;
  return hour >= 8 && hour < 18 ? OFFICE : EDGES;
}

const BUSY_HOURS_A_WEEK = 5 * (10 * OFFICE + 7 * EDGES) + 2 * 17 * WEEKEND + 7 * 7 * NIGHT;
