import { describe, expect, it } from '@jest/globals';
import { describeTotp, totpStep } from './totp.js';

/** The secret and the moments of RFC 6238, appendix B; its codes have eight digits, and ours are the last six. */
const SECRET = Buffer.from('12345678901234567890');

describe('one-time codes', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of RFC 6238 at second %i', (second, code) => {
    expect(totpStep(SECRET, code, second * 1000)).toBe(Math.floor(second / 30));
  });

  it('hold for the step before and after, and no longer', () => {
    const at = (second: number) => totpStep(SECRET, '287082', second * 1000);
    expect([at(29), at(30), at(59), at(89), at(90)]).toEqual([1, 1, 1, 1, null]);
  });

  it('are nothing else', () => {
    for (const code of ['', '28708', '2870820', '28708x', '000000'])
      expect(totpStep(SECRET, code, 59_000)).toBeNull();
  });

  it('come from an address that says whose they are', () => {
    const { secret, uri } = describeTotp(SECRET, 'Harbour & Co', 'anna@example.com');
    expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    expect(new URL(uri).searchParams.get('issuer')).toBe('Harbour & Co');
    expect(decodeURIComponent(new URL(uri).pathname)).toContain('Harbour & Co:anna@example.com');
  });
});
