import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/server/env";

export interface OutgoingMail {
  id: string;
  toAddress: string;
  subject: string;
  text: string;
  html: string;
}

let transport: { url: string; send: Transporter } | undefined;

/** Hands one mail to SMTP_URL. Throws when the server refuses it or does not answer within 20 seconds. */
export async function deliverMail(mail: OutgoingMail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, appUrl } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set.");
  if (transport?.url !== SMTP_URL) {
    const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
    transport = { url: SMTP_URL, send: createTransport({ url: SMTP_URL, ...limits }) };
  }
  await transport.send.sendMail({
    from: MAIL_FROM,
    to: { name: "", address: mail.toAddress },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    // The same id on a repeated delivery lets mail servers drop the copy.
    messageId: `<${mail.id}@${new URL(appUrl).hostname}>`,
  });
}
