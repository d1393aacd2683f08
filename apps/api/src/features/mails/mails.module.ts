import { Module } from '@nestjs/common';
import { MailsResolver } from './mails.resolver.js';
import { MailsService } from './mails.service.js';

/** The page on which admins read what was mailed. Sending is the platform's. */
@Module({ providers: [MailsService, MailsResolver] })
export class MailsModule {}
