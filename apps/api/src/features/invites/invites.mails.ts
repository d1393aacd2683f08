import { layOutMail, type MailBody, type MailBrand } from '../../platform/mail/layout.js';

type Invitation = { invitedByName: string; note: string | null; link: string; expiresOn: string };

export function inviteMail(brand: MailBrand, invitation: Invitation): MailBody {
  const { invitedByName, note, link, expiresOn } = invitation;
  return layOutMail(brand, {
    subject: `${invitedByName} invites you to ${brand.name}`,
    paragraphs: [
      'Hello,',
      `${invitedByName} invites you to ${brand.name}, a private community where questions get answers from the team and from one another.`,
    ],
    quote: note,
    action: { label: 'Accept the invitation', url: link },
    notes: [
      `The link is for you alone, works once, and expires on ${expiresOn}.`,
      'If you do not expect this, do nothing.',
    ],
  });
}

type Newcomer = { name: string; email: string; profile: string };

export function inviteAcceptedMail(brand: MailBrand, { name, email, profile }: Newcomer): MailBody {
  return layOutMail(brand, {
    subject: `${name} has joined ${brand.name}`,
    paragraphs: [`${name} (${email}) has accepted your invitation and is now a member of ${brand.name}.`],
    action: { label: `See ${name}’s profile`, url: profile },
  });
}

export function buddyMail(brand: MailBrand, { name, profile }: Newcomer): MailBody {
  return layOutMail(brand, {
    subject: `You are ${name}’s buddy at ${brand.name}`,
    paragraphs: [
      `${name} has just joined ${brand.name}, and you were named as their buddy.`,
      'A few words of welcome help most on the first day.',
    ],
    action: { label: `See ${name}’s profile`, url: profile },
  });
}
