import { paths } from '@conch/shared/paths';
import type { MailContent } from '../../platform/mail/layout.js';
import { formatDay } from '../../platform/text/format.js';
import type { MailSetting } from '../settings/community-mail.service.js';

/*
 * Anybody can have the first four sent to anybody, so none of them repeats a word of what was typed.
 */

export function joinLinkMail(
  { community, address }: MailSetting,
  { token, asks }: { token: string; asks: boolean },
): MailContent {
  return {
    subject: `Confirm your e-mail address to join ${community.name}`,
    paragraphs: [
      'Hello,',
      `Somebody, most likely you, would like to join ${community.name} with this address.`,
      asks
        ? 'Confirm it, and the community team looks at your request. We write to you when they have decided.'
        : 'Confirm it, and you are in.',
    ],
    action: { label: 'Confirm the address', url: address(paths.verifyEmail(token)) },
    notes: ['The link works once, for 7 days.', 'If this was not you, do nothing: no account is made.'],
  };
}

export function memberAlreadyMail({ community, address }: MailSetting): MailContent {
  return {
    subject: `You already have an account at ${community.name}`,
    paragraphs: [
      'Hello,',
      `Somebody, most likely you, asked to join ${community.name} with this address. You already have an account here, so nothing has changed.`,
      `Sign in with this address. If you have forgotten the password, choose a new one: ${address(paths.forgotPassword())}`,
    ],
    action: { label: 'Sign in', url: address(paths.signIn()) },
    notes: ['If this was not you, there is nothing to do.'],
  };
}

export function waitingAlreadyMail({ community }: MailSetting): MailContent {
  return {
    subject: `Your request to join ${community.name} is waiting`,
    paragraphs: [
      'Hello,',
      `Somebody, most likely you, asked once more to join ${community.name} with this address. Your first request is with the community team, and nothing has changed.`,
      'There is nothing to do: we write to you when they have decided.',
    ],
  };
}

export function invitedAlreadyMail(
  { community }: MailSetting,
  { invitedByName, expiresAt }: { invitedByName: string; expiresAt: Date },
): MailContent {
  return {
    subject: `You are invited to ${community.name} already`,
    paragraphs: [
      'Hello,',
      `Somebody, most likely you, asked to join ${community.name} with this address. There is no need to ask: ${invitedByName} has invited you.`,
      `Open the link in that mail, which works until ${formatDay(expiresAt, community.timeZone)}. If you cannot find it, ask ${invitedByName} to send it again.`,
    ],
    notes: ['If this was not you, there is nothing to do.'],
  };
}

export function approvedMail(
  { community, address }: MailSetting,
  { name, handle }: { name: string; handle: string },
): MailContent {
  return {
    subject: `Welcome to ${community.name}`,
    paragraphs: [
      `Hello ${name},`,
      `The community team has let you in: you are now a member of ${community.name}.`,
      `Sign in with this address and the password you chose. Your handle is @${handle}; you can change it in your settings.`,
    ],
    action: { label: 'Sign in', url: address(paths.signIn()) },
  };
}

export function declinedMail(
  { community }: MailSetting,
  { name, reason }: { name: string; reason: string },
): MailContent {
  return {
    subject: `Your request to join ${community.name}`,
    paragraphs: [
      `Hello ${name},`,
      `The community team of ${community.name} has looked at your request to join and declined it. They wrote:`,
    ],
    quote: reason,
    notes: ['No account was made. What you sent with the request is kept with this decision only.'],
  };
}
