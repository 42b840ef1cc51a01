import type { Verb } from "@/server/context";
import { env } from "@/server/env";
import { AppError } from "@/server/errors";
import type { MailIdInput } from "./schemas";
import type { MailMessage } from "./types";
import { visibleMail } from "./visible-mail";

/** One mail with its text. Refused once a mail server is set: then its links are for the addressee's inbox only. */
export async function getMail({ ctx, input }: Verb<MailIdInput>): Promise<MailMessage> {
  if (env().SMTP_URL) {
    throw new AppError(
      "FORBIDDEN",
      "This mail goes to its addressee by the mail server, so only its subject is shown.",
    );
  }
  const row = await ctx.db.mail.findFirst({
    where: { AND: [{ id: input.mailId }, await visibleMail(ctx)] },
    select: { id: true, toAddress: true, subject: true, text: true, createdAt: true, sentAt: true, error: true },
  });
  if (!row) throw new AppError("NOT_FOUND", "This mail does not exist.");
  const { id, ...mail } = row;
  return { mailId: id, ...mail };
}
