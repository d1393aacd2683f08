import { hashToken, makeToken } from '../../../apps/api/src/platform/auth/token.js';
import type { TestConch } from '../../support/conch.js';

/** Somebody who asks to join: their link is yet to be opened, or they wait for staff. */
export async function makeRequest(
  { database }: TestConch,
  state: 'unverified' | 'waiting',
): Promise<{ id: string; token: string }> {
  const token = makeToken();
  const [row] = await database.source.query<[{ id: number }]>(
    `insert into membership_request (email, name, handle, password_hash, message, token_hash, state, verified_at)
     values ($1, 'Pat', $2, 'no password', 'May I come in?', $3, $4, case when $4 = 'waiting' then now() end)
     returning id`,
    [`${crypto.randomUUID()}@example.com`, `h${crypto.randomUUID().slice(0, 8)}`, hashToken(token), state],
  );
  return { id: String(row.id), token };
}
