import { paths } from '@conch/shared/paths';
import type { MailContent } from '../../platform/mail/layout.js';
import type { MailSetting } from '../settings/community-mail.service.js';

export function passwordResetMail(
  communityName: string,
  { name, link }: { name: string; link: string },
): MailContent {
  return {
    subject: `Choose a new password for ${communityName}`,
    paragraphs: [
      `Hello ${name},`,
      `somebody, most likely you, asked to choose a new password for your account at ${communityName}.`,
    ],
    action: { label: 'Choose a new password', url: link },
    notes: [
      'The link works once, for one hour. Only the newest link works.',
      'If this was not you, do nothing: your password stays as it is.',
    ],
  };
}

export function passwordChangedMail({ community, address }: MailSetting): MailContent {
  return {
    subject: `Your password for ${community.name} was changed`,
    paragraphs: [
      `The password of your account at ${community.name} has just been changed, and other devices were signed out.`,
      'If this was you, there is nothing to do. If not, choose a new password now and tell the community team.',
    ],
    action: { label: 'Choose a new password', url: address(paths.forgotPassword()) },
  };
}
