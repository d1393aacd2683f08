import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestConch, type TestConch } from '../support/conch.js';

const OPEN =
  'mutation { updateCommunity(input: { registration: DOMAINS, registrationDomains: ["company.example"] }) { name } }';
const REQUEST = 'mutation ($input: RequestMembershipInput!) { requestMembership(input: $input) }';

let conch: TestConch;
beforeAll(async () => {
  conch = await startTestConch({ ROLES: 'api' });
  await conch.owner.client.run(OPEN);
});
afterAll(() => conch?.stop());
/** Everybody here comes from one address. */
beforeEach(() => conch.database.source.query('delete from rate_limit'));

const ask = (email: string) =>
  conch
    .stranger()
    .codeOf(REQUEST, { input: { email, name: 'Pat', handle: 'pat', password: 'a long password' } });

describe('joining by domain', () => {
  it.each([
    'pat@company.example@evil.example',
    '"pat@company.example"@evil.example',
    'pat%company.example@evil.example',
    'pat@evil.example?@company.example',
    'pat@evil.example\n@company.example',
    'pat@evil.example,x@company.example',
    'pat@sub.company.example',
    'pat@notcompany.example',
    'pat@company.example.',
    'pat@company.example.evil.example',
    'pat@company\u200b.example',
    'pat@соmpany.example',
    'pat@xn--ompany-n1a.example',
    'pat@ｃompany.example',
  ])('is refused to what only looks like an address there: %j', async (email) => {
    expect(await ask(email)).toBe('BAD_INPUT');
  });

  it.each(['Pat.Capital@COMPANY.example', 'pat+second@company.example', ' pat.space@company.example '])(
    'is open to whatever else is one: %j',
    async (email) => {
      expect(await ask(email)).toBeNull();
    },
  );
});
