import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** What every authenticator app reads: RFC 6238 with SHA-1, six digits, half a minute. */
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: 30 };
/** A code of the step before or after is taken too: clocks differ, and typing takes a while. */
const WINDOW = 1;

export const makeTotpSecret = (): Buffer => randomBytes(20);

/** The secret as people type it, and as the address that a QR code holds. */
export function describeTotp(secret: Buffer, issuer: string, label: string): { secret: string; uri: string } {
  const totp = new TOTP({ ...SETTINGS, issuer, label, secret: secretOf(secret) });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The step, counted in half minutes since 1970, that `code` belongs to; null where it is none of now. */
export function totpStep(secret: Buffer, code: string, now = Date.now()): number | null {
  const delta = TOTP.validate({
    ...SETTINGS,
    token: code,
    secret: secretOf(secret),
    timestamp: now,
    window: WINDOW,
  });
  return delta === null ? null : TOTP.counter({ period: SETTINGS.period, timestamp: now }) + delta;
}

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });
