import { layOutMail, type MailBody, type MailBrand } from '../../platform/mail/layout.js';

export function passwordResetMail(
  brand: MailBrand,
  { name, link }: { name: string; link: string },
): MailBody {
  return layOutMail(brand, {
    subject: `Choose a new password for ${brand.name}`,
    paragraphs: [
      `Hello ${name},`,
      `somebody, most likely you, asked to choose a new password for your account at ${brand.name}.`,
    ],
    action: { label: 'Choose a new password', url: link },
    notes: [
      'The link works once, for one hour. Only the newest link works.',
      'If this was not you, do nothing: your password stays as it is.',
    ],
  });
}

export function passwordChangedMail(brand: MailBrand, resetLink: string): MailBody {
  return layOutMail(brand, {
    subject: `Your password for ${brand.name} was changed`,
    paragraphs: [
      `The password of your account at ${brand.name} has just been changed, and other devices were signed out.`,
      'If this was you, there is nothing to do. If not, choose a new password now and tell the community team.',
    ],
    action: { label: 'Choose a new password', url: resetLink },
  });
}
