import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for an address or a cookie. Only `hashToken` of it is kept. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** The tokens are random, so a fast hash is enough: nobody can guess one to try. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
