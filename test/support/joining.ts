import { TestClient } from './client.js';
import { mailTo, tokenIn } from './mailbox.js';
import type { Site } from './site.js';

const REQUEST = 'mutation ($input: RequestMembershipInput!) { requestMembership(input: $input) }';
const VERIFY = 'mutation ($token: String!) { verifyEmail(input: { token: $token }) { effect } }';

/** Asks to join, and gives the token in the mail. */
export async function askToJoin(
  site: Site,
  given: { handle: string; name?: string; message?: string },
): Promise<string> {
  const { handle, name = handle, message } = given;
  const email = `${handle}@example.com`;
  const input = { email, name, handle, message, password: 'a long enough password' };
  await new TestClient(site.url).run(REQUEST, { input });
  return tokenIn(await mailTo(site.process, email));
}

/** Somebody whose address is proven, and who waits for staff where staff decide. */
export async function waitToJoin(site: Site, given: Parameters<typeof askToJoin>[1]): Promise<void> {
  await new TestClient(site.url).run(VERIFY, { token: await askToJoin(site, given) });
}
