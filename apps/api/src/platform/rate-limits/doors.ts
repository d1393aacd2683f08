import type { RateLimit } from './rate-limits.js';

/** Everything that somebody signed out asks of the API, pages of public categories included: an office shares an address. */
export const ANONYMOUS_REQUESTS: RateLimit = {
  name: 'anonymous',
  points: 3_000,
  seconds: 60,
  backOff: true,
  inMemory: true,
};
/** Live lines that nobody signed in opens: a page whose session has ended tries some times. */
export const ANONYMOUS_SOCKETS: RateLimit = {
  name: 'anonymousSocket',
  points: 120,
  seconds: 60,
  backOff: true,
  inMemory: true,
};
/** Tokens that nobody has: of feeds and of mails that are to stop. */
export const UNKNOWN_TOKENS: RateLimit = {
  name: 'unknownToken',
  points: 60,
  seconds: 15 * 60,
  backOff: true,
};
