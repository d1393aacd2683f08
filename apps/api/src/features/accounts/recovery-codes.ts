import { randomInt } from 'node:crypto';

const COUNT = 10;
const GROUPS = 4;
const GROUP_LENGTH = 4;
/** Without those that look alike. Sixteen of them are 79 random bits, so a fast hash keeps them. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

const makeGroup = () => Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** Ten codes such as `k7mz-2b9q-xw4h-pd3c`. */
export const makeRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () => Array.from({ length: GROUPS }, makeGroup).join('-'));

/** A code however it was typed: spaces, hyphens and capitals are no part of it. */
export const plainCode = (typed: string): string => typed.replaceAll(/[\s-]/g, '').toLowerCase();
