import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { Env } from '../env/env.js';
import { ENV } from '../env/env.token.js';
import { JobsService, type Attempt } from '../jobs/jobs.service.js';
import { FolderTransport } from './folder-transport.js';
import { UndeliverableError, type MailTransport, type OutgoingMail } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

const DELIVER = 'mail.deliver';
const MAX_ERROR = 500;

export type NewMail = {
  to: string;
  /** Whom it is for, where that is someone with an account. */
  memberId?: number | null;
  /** What mail this is, as `noun.pastTense` or a noun; people never read it. */
  kind: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
  /** Holds what lets its reader act as the recipient. */
  secret?: boolean;
  /** A second mail with the same key is not sent. */
  dedupeKey?: string;
};

/** Mails are rows first: written in the caller's transaction, then delivered by a job, at least once. */
@Injectable()
export class MailService implements OnApplicationShutdown {
  private readonly transport: MailTransport;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobsService,
    @Inject(ENV) env: Env,
  ) {
    this.transport = env.smtpUrl
      ? new SmtpTransport(env.smtpUrl, env.mailFrom)
      : new FolderTransport(join(env.dataDir, 'mail'), env.mailFrom);
    jobs.define<{ mailId: number }>(DELIVER, ({ mailId }, attempt) => this.deliver(mailId, attempt));
  }

  /** Mails end up in the folder under the data directory. */
  get goesToFolder(): boolean {
    return this.transport.goesToFolder;
  }

  /** Sends if and only if the transaction commits. Returns the id of the mail, or null for one sent before. */
  async send(tx: Transaction, mail: NewMail): Promise<number | null> {
    const row = await tx.row<{ id: number }>(sql`
      insert into mail (recipient, member_id, kind, subject, text, html, headers, secret, dedupe_key)
      values (${mail.to}, ${mail.memberId ?? null}, ${mail.kind}, ${mail.subject}, ${mail.text}, ${mail.html},
              ${JSON.stringify(mail.headers ?? {})}, ${mail.secret ?? false}, ${mail.dedupeKey ?? null})
      on conflict (dedupe_key) do nothing returning id`);
    if (!row) return null;
    await this.jobs.send(tx, DELIVER, { mailId: row.id });
    return row.id;
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  private async deliver(mailId: number, attempt: Attempt): Promise<void> {
    const mail = await this.database.row<OutgoingMail>(sql`
      select id, recipient, subject, text, html, headers, created_at from mail
      where id = ${mailId} and sent_at is null and failed_at is null`);
    if (!mail) return;
    try {
      await this.transport.deliver(mail);
    } catch (error) {
      return await this.keepFailure(mail.id, error as Error, attempt);
    }
    await this.database.rows(sql`update mail set sent_at = now(), last_error = null where id = ${mail.id}`);
  }

  /** Gives up on what cannot be delivered or was tried for the last time; throws where it is tried again. */
  private async keepFailure(mailId: number, error: Error, attempt: Attempt): Promise<void> {
    const givenUp = attempt.isLast || error instanceof UndeliverableError;
    await this.database.rows(sql`
      update mail set last_error = ${error.message.slice(0, MAX_ERROR)},
        failed_at = case when ${givenUp} then now() end
      where id = ${mailId}`);
    if (!givenUp) throw error;
  }
}
