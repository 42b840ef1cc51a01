import { randomUUID } from "node:crypto";
import { verifyPassword } from "@/server/auth/password";
import { clearRateLimit, spendRateLimit } from "@/server/auth/rate-limit";
import { emailSchema } from "@/server/auth/schemas";
import { createToken, hashToken } from "@/server/auth/tokens";
import { env } from "@/server/env";
import { queueMail } from "@/server/mail/queue-mail";
import { sendSoon } from "@/server/mail/send-soon";
import { renderShareCodeMail } from "@/server/mail/templates/share-code";
import { SHARE_CODE_MS, SHARE_PASSWORD_MAX_LENGTH, type ShareNote } from "./constants";
import type { ShareDoor } from "./open-share";
import { isAllowedAddress, sealAccess } from "./share-access";

export interface DeedResult {
  note: ShareNote | null;
  /** `Set-Cookie` when the reader has proven something. */
  cookie?: string;
}

/** Compares the password, a few times a visitor and some more a link, however many addresses the guesses come from. */
export async function unlockShare(door: ShareDoor, form: URLSearchParams): Promise<DeedResult> {
  const { share, ctx, access, visit } = door;
  if (!door.needsPassword) return { note: null };
  const visitor = `${share.shareId} ${visit.ip}`;
  await spendRateLimit(ctx, "share-password-ip", visitor);
  await spendRateLimit(ctx, "share-password", share.shareId);
  const password = (form.get("password") ?? "").slice(0, SHARE_PASSWORD_MAX_LENGTH + 1);
  if (!(await verifyPassword(share.passwordHash, password))) return { note: "wrong-password" };
  await clearRateLimit(ctx, "share-password-ip", visitor);
  return { note: null, cookie: sealAccess(share, { ...access, knowsPassword: true }, visit.token, ctx.now()) };
}

/**
 * Mails a one-time link to an address at an allowed domain. All addresses of a domain get the same answer: nobody learns
 * here who works there. Only the newest mail of an address counts.
 */
export async function mailShareCode(door: ShareDoor, form: URLSearchParams): Promise<DeedResult> {
  const { share, ctx, visit } = door;
  if (!door.needsEmail) return { note: null };
  await spendRateLimit(ctx, "mail-ip", visit.ip);
  const parsed = emailSchema.safeParse(form.get("email") ?? "");
  if (!parsed.success) return { note: "bad-address" };
  const email = parsed.data;
  if (!isAllowedAddress(email, share.allowedDomains)) return { note: "other-domain" };
  await spendRateLimit(ctx, "mail-address", email);
  await spendRateLimit(ctx, "share-mail", share.shareId);
  const { token: code, tokenHash } = createToken();
  const now = ctx.now();
  const { shareId } = share;
  const audit = await ctx.db.audit.findUniqueOrThrow({
    where: { id: share.auditId, teamId: ctx.teamId },
    select: { site: { select: { host: true } } },
  });
  const url = `${env().appUrl}/s/${visit.token}/enter/${code}`;
  await ctx.db.$transaction(async (tx) => {
    await tx.shareCode.updateMany({ where: { shareId, email, usedAt: null }, data: { usedAt: now } });
    const expiresAt = new Date(now.getTime() + SHARE_CODE_MS);
    await tx.shareCode.create({ data: { shareId, email, tokenHash, createdAt: now, expiresAt } });
    const mail = renderShareCodeMail({ host: audit.site.host, url });
    await queueMail({
      db: tx,
      key: `share-code:${shareId}:${randomUUID()}`,
      to: email,
      ...mail,
      // Where nothing is delivered, the team passes it on; elsewhere only the addressee may have it.
      ...(env().SMTP_URL ? {} : { teamId: share.teamId }),
    });
  });
  sendSoon();
  return { note: "mailed" };
}

/** Spends a mailed link, once however often it is sent at the same time. */
export async function enterShare(door: ShareDoor, form: URLSearchParams): Promise<DeedResult> {
  const { share, ctx, access, visit } = door;
  await spendRateLimit(ctx, "token-ip", visit.ip);
  const tokenHash = hashToken((form.get("code") ?? "").slice(0, 200));
  const now = ctx.now();
  const { count } = await ctx.db.shareCode.updateMany({
    where: { tokenHash, shareId: share.shareId, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 0) return { note: "dead-code" };
  const { email } = await ctx.db.shareCode.findUniqueOrThrow({ where: { tokenHash }, select: { email: true } });
  return { note: null, cookie: sealAccess(share, { ...access, email }, visit.token, now) };
}
