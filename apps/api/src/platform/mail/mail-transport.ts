/** A mail as it stands in its row. */
export type OutgoingMail = {
  id: number;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  createdAt: Date;
};

/** A way for mails to leave. Given the same mail twice, both copies carry the same Message-ID. */
export interface MailTransport {
  /** Mails are kept in a folder for a person to read, since no mail server is configured. */
  readonly goesToFolder: boolean;
  /** Resolves once the mail has been handed over. Throws `UndeliverableError` where trying again is of no use. */
  deliver(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The mail server knows for good that this mail cannot be delivered. */
export class UndeliverableError extends Error {}
