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
      `Somebody, most likely you, asked to choose a new password for your account at ${communityName}.`,
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

const VERIFICATION_NOTES = [
  'The link works once, for one day. Only the newest link works.',
  'If you did not ask for this, do nothing.',
];

/** Says no name: it may reach somebody who has nothing to do with the member. */
export function emailVerificationMail(communityName: string, link: string): MailContent {
  return {
    subject: `Confirm your e-mail address for ${communityName}`,
    paragraphs: ['Hello,', `Please confirm that mails from ${communityName} reach you at this address.`],
    action: { label: 'Confirm the address', url: link },
    notes: VERIFICATION_NOTES,
  };
}

export function emailChangeMail(communityName: string, link: string): MailContent {
  return {
    subject: `Confirm your new e-mail address for ${communityName}`,
    paragraphs: [
      'Hello,',
      `Somebody, most likely you, asked to use this address for their account at ${communityName}. From then on they sign in with it.`,
    ],
    action: { label: 'Use this address', url: link },
    notes: VERIFICATION_NOTES,
  };
}

export function addressInUseMail({ community, address }: MailSetting): MailContent {
  return {
    subject: `Your e-mail address at ${community.name}`,
    paragraphs: [
      'Hello,',
      `Somebody asked to use this address for another account at ${community.name}. It belongs to your account, so nothing has changed.`,
      'If it was you, sign in with this address. If not, there is nothing to do.',
    ],
    action: { label: 'Sign in', url: address(paths.signIn()) },
  };
}

export function emailChangeRequestedMail({ community, address }: MailSetting, newEmail: string): MailContent {
  return {
    subject: `Your e-mail address for ${community.name} is about to change`,
    paragraphs: [
      `The address of your account at ${community.name} is to become ${newEmail}. It changes when the link mailed there is opened.`,
      'If this was not you, somebody knows your password. Choose a new one now: that stops the change and signs out every device.',
    ],
    action: { label: 'This was not me: choose a new password', url: address(paths.forgotPassword()) },
    notes: ['If this was you, there is nothing to do here.'],
  };
}

export function emailChangedMail({ community }: MailSetting, newEmail: string): MailContent {
  return {
    subject: `Your e-mail address for ${community.name} was changed`,
    paragraphs: [
      `Your account at ${community.name} now has the address ${newEmail}. You sign in with it, and mails go there.`,
      'If this was not you, tell the community team at once: they can see when it was changed, and help you back in.',
    ],
  };
}
