export interface MailListItem {
  mailId: string;
  toAddress: string;
  subject: string;
  createdAt: Date;
  sentAt: Date | null;
  /** Why the last attempt failed, in the mail server's words. */
  error: string | null;
}

export interface MailMessage extends MailListItem {
  text: string;
}

export interface Outbox {
  /** True without a mail server: mails stay here and can be read here. */
  isOutboxOnly: boolean;
  mail: MailListItem[];
}
