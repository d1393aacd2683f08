import { createTransport } from 'nodemailer';
import { UndeliverableError, type MailTransport, type OutgoingMail } from './mail-transport.js';
import { messageOf } from './message.js';

const PATIENCE_MS = 15_000;

/** Hands mails to the mail server that SMTP_URL names. */
export class SmtpTransport implements MailTransport {
  readonly goesToFolder = false;
  private readonly smtp;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.smtp = createTransport({
      url,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: 2 * PATIENCE_MS,
    });
  }

  async deliver(mail: OutgoingMail): Promise<void> {
    try {
      await this.smtp.sendMail(messageOf(mail, this.from));
    } catch (error) {
      if (isFinal(error)) throw new UndeliverableError((error as Error).message, { cause: error });
      throw error;
    }
  }

  close(): void {
    this.smtp.close();
  }
}

/** A reply of the 5xx class about this recipient or this message; one about the sign-in can be mended. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
}
