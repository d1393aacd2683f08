import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';

const PATIENCE_MS = 10_000;
const POLL_MS = 20;

/** A server that writes its mails into a folder. */
type Sender = { dataDir: string };

/** Everything that was delivered to an address so far, the oldest first. */
export async function mailsTo(conch: Sender, address: string): Promise<Email[]> {
  const folder = join(conch.dataDir, 'mail');
  const names = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name) => PostalMime.parse(await readFile(join(folder, name)))),
  );
  return mails
    .filter((mail) => mail.to?.some((to) => to.address === address))
    .sort((a, b) => numberOf(a) - numberOf(b));
}

/** The newest mail to an address, waited for until there are `count` of them. */
export async function mailTo(conch: Sender, address: string, count = 1): Promise<Email> {
  for (const patience = Date.now() + PATIENCE_MS; Date.now() < patience; await wait(POLL_MS)) {
    const mails = await mailsTo(conch, address);
    if (mails.length >= count) return mails.at(-1)!;
  }
  throw new Error(`Waited ${PATIENCE_MS} ms in vain for mail ${count} to ${address}.`);
}

/** What follows `/invite/`, `/reset/` or `/verify/` in the link of a mail. */
export function tokenIn(mail: Email): string {
  const [, token] = /\/(?:invite|reset|verify)\/([\w-]+)/.exec(mail.text ?? '') ?? [];
  if (!token) throw new Error(`No link in this mail:\n${mail.text}`);
  return token;
}

const numberOf = (mail: Email): number => Number(/\.(\d+)@/.exec(mail.messageId ?? '')?.[1] ?? 0);
