import { describe, expect, it } from '@jest/globals';
import { formatDay, formatExactly, formatMoment } from './format.js';

const NOW = new Date('2026-11-22T20:15:00Z');
const after = (seconds: number, timeZone = 'UTC') =>
  formatMoment(NOW, new Date(NOW.getTime() + seconds * 1000), timeZone);

describe('a moment to come', () => {
  it('is told in seconds and minutes while it is near, never too early', () => {
    expect(after(0.2)).toBe('in 1 second');
    expect(after(29.1)).toBe('in 30 seconds');
    expect(after(90)).toBe('in 2 minutes');
    expect(after(1_801)).toBe('in 31 minutes');
  });

  it('is told by the clock of the reader beyond an hour', () => {
    expect(after(3_601)).toBe('at 21:16');
    expect(after(3_600 * 4)).toBe('tomorrow at 00:15');
    expect(after(3_600 * 4, 'America/New_York')).toBe('at 19:15');
    expect(after(3_600 * 72)).toBe('on 25 November 2026 at 20:15');
  });
});

describe('a date in words', () => {
  const MIDNIGHT = new Date('2026-12-04T23:05:00Z');

  it('is the day where the reader is', () => {
    expect(formatDay(MIDNIGHT, 'UTC')).toBe('4 December 2026');
    expect(formatDay(MIDNIGHT, 'Europe/Berlin')).toBe('5 December 2026');
  });

  it('names its time zone where the reader may be in another', () => {
    expect(formatExactly(MIDNIGHT, 'UTC')).toBe('4 December 2026, 23:05 (UTC)');
    expect(formatExactly(MIDNIGHT, 'Europe/Berlin')).toBe('5 December 2026, 00:05 (Europe/Berlin)');
  });
});
