import type { SendMailOptions } from 'nodemailer/lib/mailer';
import type { OutgoingMail } from './mail-transport.js';

/** The MIME message of a mail. One row is one Message-ID, so that a client shows a mail sent twice once. */
export function messageOf(mail: OutgoingMail, from: string): SendMailOptions {
  const domain = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    // As an object, since an address in a text could be read as several.
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.createdAt,
    messageId: `<${mail.createdAt.valueOf()}.${mail.id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
