import { AccountsService } from '../../../apps/api/src/features/accounts/accounts.service.js';
import { PasswordsService } from '../../../apps/api/src/features/accounts/passwords.service.js';
import type { Answer } from '../client.js';
import type { SignedIn, TestConch } from '../conch.js';

export const PASSWORD = 'correct horse battery';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { member { handle } } }';

/** Lets a member sign in with `PASSWORD`. */
export async function givePassword(conch: TestConch, { id }: SignedIn): Promise<void> {
  const hash = await conch.get(AccountsService).hashPassword(PASSWORD);
  await conch.database.transaction((tx) => conch.get(PasswordsService).set(tx, Number(id), hash));
}

/** What somebody at a new browser is answered. */
export function signIn(conch: TestConch, email: string, password = PASSWORD): Promise<Answer> {
  return conch.stranger().send(SIGN_IN, { input: { email, password } });
}
