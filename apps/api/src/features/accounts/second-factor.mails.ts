import { paths } from '@conch/shared/paths';
import type { MailContent } from '../../platform/mail/layout.js';
import type { MailSetting } from '../settings/community-mail.service.js';

const NOT_YOU = 'If this was not you, change your password now and tell the community team.';

const toSettings = ({ address }: MailSetting) => ({
  label: 'Look at your second factor',
  url: address(paths.settings('second-factor')),
});

export function secondFactorEnabledMail(setting: MailSetting): MailContent {
  return {
    subject: `Your second factor for ${setting.community.name} is on`,
    paragraphs: [
      `From now on signing in to ${setting.community.name} takes your password and a code from your app. You were signed out everywhere else.`,
      `Keep the recovery codes where you find them without your phone. ${NOT_YOU}`,
    ],
    action: toSettings(setting),
  };
}

export function secondFactorDisabledMail(setting: MailSetting): MailContent {
  return {
    subject: `Your second factor for ${setting.community.name} is off`,
    paragraphs: [`From now on signing in to ${setting.community.name} takes your password alone.`, NOT_YOU],
    action: toSettings(setting),
  };
}

/** `by` is null where it was done on the server. */
export function secondFactorRemovedMail(setting: MailSetting, by: string | null): MailContent {
  const who = by ?? 'Whoever runs the server';
  return {
    subject: `Your second factor for ${setting.community.name} was removed`,
    paragraphs: [
      `${who} removed your second factor. Your password alone signs you in again.`,
      'If you did not ask for it, tell the community team. Switch a new one on as soon as you can.',
    ],
    action: toSettings(setting),
  };
}

export function recoveryCodesRenewedMail(setting: MailSetting): MailContent {
  return {
    subject: `New recovery codes for ${setting.community.name}`,
    paragraphs: ['You have ten new recovery codes. The ones before no longer work.', NOT_YOU],
    action: toSettings(setting),
  };
}

export function recoveryCodeUsedMail(setting: MailSetting, left: number): MailContent {
  return {
    subject: `A recovery code for ${setting.community.name} was used`,
    paragraphs: [
      `One of your recovery codes has just been used in place of a code from your app. ${left === 1 ? 'One is' : `${left} are`} left.`,
      NOT_YOU,
    ],
    action: toSettings(setting),
  };
}
