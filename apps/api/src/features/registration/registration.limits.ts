import type { RateLimit } from '../../platform/rate-limits/rate-limits.js';

const QUARTER_S = 15 * 60;

/** Mails to the same inbox, which is perhaps a stranger's. */
export const REQUESTS: RateLimit = {
  name: 'requestMembership',
  points: 5,
  seconds: QUARTER_S,
  backOff: true,
};
/** An office or a class that joins together shares an address. */
export const REQUESTS_BY_ADDRESS: RateLimit = {
  name: 'requestMembershipAddress',
  points: 30,
  seconds: QUARTER_S,
  backOff: true,
};
/** Tokens cannot be guessed, so this only keeps strangers from having the database asked all day. */
export const OPENED_LINKS: RateLimit = {
  name: 'openedEmailLink',
  points: 60,
  seconds: QUARTER_S,
  backOff: true,
};
