import { paths } from '@conch/shared/paths';
import type { MailContent } from '../../platform/mail/layout.js';
import { formatDay } from '../../platform/text/format.js';
import type { MailSetting } from '../settings/community-mail.service.js';

type Invitation = {
  name: string | null;
  invitedByName: string;
  note: string | null;
  expiresAt: Date;
  link: string;
};

export function inviteMail({ community }: MailSetting, invitation: Invitation): MailContent {
  const { name, invitedByName, note, expiresAt, link } = invitation;
  return {
    subject: `${invitedByName} invites you to ${community.name}`,
    paragraphs: [
      name ? `Hello ${name},` : 'Hello,',
      `${invitedByName} invites you to ${community.name}, a private community where questions get answers from the team and from one another.`,
    ],
    quote: note,
    action: { label: 'Accept the invitation', url: link },
    notes: [
      `The link is for you alone, works once, and expires on ${formatDay(expiresAt, community.timeZone)}.`,
      'If you do not expect this, do nothing.',
    ],
  };
}

/** To whoever was invited by a member who may not know that they are one already. */
export function alreadyMemberMail({ community, address }: MailSetting, invitedByName: string): MailContent {
  return {
    subject: `${invitedByName} thought of you at ${community.name}`,
    paragraphs: [
      'Hello,',
      `${invitedByName} wanted to invite you to ${community.name}. You are a member already, so there is nothing to accept.`,
    ],
    action: { label: `Go to ${community.name}`, url: address(paths.home()) },
    notes: [`${invitedByName} was not told that you have an account.`],
  };
}

type Newcomer = { name: string; handle: string; email: string };

const profileOf = ({ address }: MailSetting, { name, handle }: Newcomer) => ({
  label: `See ${name}’s profile`,
  url: address(paths.member(handle)),
});

export function inviteAcceptedMail(setting: MailSetting, newcomer: Newcomer): MailContent {
  const { name, email } = newcomer;
  const community = setting.community.name;
  return {
    subject: `${name} has joined ${community}`,
    paragraphs: [`${name} (${email}) has accepted your invitation and is now a member of ${community}.`],
    action: profileOf(setting, newcomer),
  };
}

export function buddyMail(setting: MailSetting, newcomer: Newcomer): MailContent {
  const community = setting.community.name;
  return {
    subject: `You are ${newcomer.name}’s buddy at ${community}`,
    paragraphs: [
      `${newcomer.name} has just joined ${community}, and you were named as their buddy.`,
      'A few words of welcome help most on the first day.',
    ],
    action: profileOf(setting, newcomer),
  };
}
