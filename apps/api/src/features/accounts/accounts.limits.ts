import type { RateLimit } from '../../platform/rate-limits/rate-limits.js';

const QUARTER_S = 15 * 60;
const HOUR_S = 60 * 60;

/** Attempts that fail, of one account from one address: enough for a person who forgot, not for a machine. */
export const SIGN_INS: RateLimit = { name: 'signIn', points: 10, seconds: QUARTER_S, backOff: true };
/** An office shares an address. */
export const SIGN_INS_BY_ADDRESS: RateLimit = {
  name: 'signInAddress',
  points: 100,
  seconds: QUARTER_S,
  backOff: true,
};
/** Guesses from many addresses; high, since at this point the member is kept out of places they are new at as well. */
export const SIGN_INS_BY_ACCOUNT: RateLimit = {
  name: 'signInAccount',
  points: 200,
  seconds: HOUR_S,
  backOff: true,
};
export const PASSWORD_CHECKS: RateLimit = { name: 'passwordCheck', points: 10, seconds: QUARTER_S };
export const SETUPS: RateLimit = { name: 'setup', points: 30, seconds: QUARTER_S, backOff: true };
/** Links to the same inbox: each also fills it. */
export const RESET_REQUESTS: RateLimit = {
  name: 'resetRequest',
  points: 5,
  seconds: QUARTER_S,
  backOff: true,
};
export const RESET_REQUESTS_BY_ADDRESS: RateLimit = {
  name: 'resetRequestAddress',
  points: 30,
  seconds: QUARTER_S,
  backOff: true,
};
/** Tokens cannot be guessed, so this only keeps strangers from having passwords hashed all day. */
export const RESETS: RateLimit = { name: 'reset', points: 30, seconds: QUARTER_S, backOff: true };
/** Links that prove an address; each also fills an inbox, perhaps a stranger's. */
export const EMAIL_LINKS: RateLimit = { name: 'emailLink', points: 5, seconds: QUARTER_S, backOff: true };
/** Codes have six digits, so few may be tried, whoever knows the password. */
export const SECOND_STEPS: RateLimit = { name: 'secondStep', points: 5, seconds: QUARTER_S, backOff: true };
export const SECOND_STEPS_BY_ADDRESS: RateLimit = {
  name: 'secondStepAddress',
  points: 30,
  seconds: QUARTER_S,
  backOff: true,
};
