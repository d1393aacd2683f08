import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailTransport, OutgoingMail } from './mail-transport.js';
import { messageOf } from './message.js';

/** Keeps each mail as an .eml file that any mail program opens. The same mail is the same file. */
export class FolderTransport implements MailTransport {
  readonly goesToFolder = true;
  private readonly composer = createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {}

  async deliver(mail: OutgoingMail): Promise<void> {
    const { message } = await this.composer.sendMail(messageOf(mail, this.from));
    const stamp = mail.createdAt.toISOString().slice(0, 19).replaceAll(':', '-');
    const path = join(this.folder, `${stamp}-${mail.id}.eml`);
    // Links in mails open accounts, so only the server's own account may read them.
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }

  close(): void {
    this.composer.close();
  }
}
