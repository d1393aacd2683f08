import { paths } from '@conch/shared/paths';
import type { MailContent } from '../../platform/mail/layout.js';
import { formatExactly } from '../../platform/text/format.js';
import type { MailSetting } from '../settings/community-mail.service.js';
import type { ShutOut } from './suspensions.queries.js';

export function suspendedMail({ community }: MailSetting, { reason, until, timeZone }: ShutOut): MailContent {
  return {
    subject: `Your account at ${community.name} is suspended`,
    paragraphs: [
      until
        ? `Your account at ${community.name} is suspended until ${formatExactly(until, timeZone)}. After that you can sign in again.`
        : `Your account at ${community.name} is suspended for good.`,
      'You are signed out everywhere, and get no mails about what is written. The reason:',
    ],
    quote: reason,
    notes: ['If you think that this is a mistake, answer whoever invited you or the community team.'],
  };
}

export function suspensionLiftedMail({ community, address }: MailSetting): MailContent {
  return {
    subject: `Your account at ${community.name} is open again`,
    paragraphs: ['Your suspension was lifted. You can sign in again as before.'],
    action: { label: 'Sign in', url: address(paths.signIn()) },
  };
}
