import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { forbidden, notFound } from '../../platform/graphql/errors.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { canListMails } from './mails.policy.js';
import { findMail, listMails, type MailRow } from './mails.queries.js';

@Injectable()
export class MailsService {
  constructor(private readonly database: Database) {}

  async mails(actor: Actor, page: PageArgs): Promise<Page<MailRow>> {
    requireRight(actor);
    return listMails(this.database, page);
  }

  async getMail(actor: Actor, id: number): Promise<MailRow> {
    requireRight(actor);
    const mail = await findMail(this.database, id);
    if (!mail) throw notFound('mail');
    return mail;
  }
}

function requireRight(actor: Actor): void {
  if (!canListMails(actor)) throw forbidden('Only admins see the mails of the community.');
}
