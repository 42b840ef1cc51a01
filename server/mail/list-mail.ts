import type { TeamContext } from "@/server/context";
import { env } from "@/server/env";
import type { Outbox } from "./types";
import { visibleMail } from "./visible-mail";

const PAGE_SIZE = 100;

/** The newest mails the caller may know of. */
export async function listMail({ ctx }: { ctx: TeamContext }): Promise<Outbox> {
  const rows = await ctx.db.mail.findMany({
    where: await visibleMail(ctx),
    select: { id: true, toAddress: true, subject: true, createdAt: true, sentAt: true, error: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: PAGE_SIZE,
  });
  return { isOutboxOnly: !env().SMTP_URL, mail: rows.map(({ id, ...row }) => ({ mailId: id, ...row })) };
}
