import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Env } from '../../platform/env/env.js';
import { ENV } from '../../platform/env/env.token.js';
import { layOutMail, type MailContent } from '../../platform/mail/layout.js';
import { MailService, type NewMail } from '../../platform/mail/mail.service.js';
import { SettingsService, type CommunityRow } from './settings.service.js';

/** What the writer of a mail knows: the community, and the public address of a path. */
export type MailSetting = { community: CommunityRow; address: (path: string) => string };

/** Mails that look like the community and whose links lead to it. */
@Injectable()
export class CommunityMailService {
  constructor(
    private readonly mail: MailService,
    private readonly settings: SettingsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  address = (path: string): string => this.env.publicUrl + path;

  /** Sends if and only if the transaction commits. */
  async send(
    tx: Transaction,
    head: Omit<NewMail, 'subject' | 'text' | 'html'>,
    write: (setting: MailSetting) => MailContent,
  ): Promise<void> {
    const community = await this.settings.community(tx);
    const body = layOutMail(community, write({ community, address: this.address }));
    await this.mail.send(tx, { ...head, ...body });
  }
}
