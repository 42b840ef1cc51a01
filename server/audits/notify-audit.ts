import type { TeamContext } from "../context";
import { env } from "../env";
import { queueMail } from "../mail/queue-mail";
import { renderAuditFailedMail } from "../mail/templates/audit-failed";
import { renderAuditFinishedMail } from "../mail/templates/audit-finished";
import { describeAudit, type EndedAudit } from "../notifications/describe-audit";
import { listLowQuotas } from "../notifications/list-low-quotas";
import { loadWishes } from "../notifications/load-wishes";
import { notify } from "../notifications/notify";
import type { TeamEvent } from "../notifications/types";
import { loadAuditJob } from "./audit-job";
import { beginPhase, endPhase } from "./phases";

/**
 * Tell the team how an audit ended and what got worse, and whoever asked for it by a mail at once. Sending is the part of
 * other jobs. Repeating it tells nobody twice.
 */
export async function notifyAudit(auditId: string): Promise<{ mailCount: number }> {
  const { ctx } = await loadAuditJob(auditId);
  const { db } = ctx;
  await beginPhase(db, auditId, "notify");
  const { site, requestedById, ...audit } = await db.audit.findUniqueOrThrow({
    where: { id: auditId },
    include: { site: { select: { name: true } } },
  });
  const { status } = audit;
  if (status !== "completed" && status !== "failed") {
    await endPhase(db, auditId, "notify", { status: "skipped", reason: "The audit was cancelled." });
    return { mailCount: 0 };
  }
  const ended: EndedAudit = { ...audit, status, siteName: site.name };
  const events = await describeAudit(ctx, ended);
  const mailedId = requestedById && (await mailRequester(ctx, ended, requestedById, events));
  const counts = { mails: mailedId ? 1 : 0, notices: 0, deliveries: 0 };
  for (const event of [...events, ...(await listLowQuotas(ctx))]) {
    const isInMail = mailedId && events.includes(event);
    const told = await notify(ctx, event, { alreadyMailed: isInMail ? [mailedId] : [] });
    counts.notices += told.toldCount;
    counts.deliveries += told.deliveryCount;
  }
  await endPhase(db, auditId, "notify", { status: "completed", counts });
  return { mailCount: counts.mails };
}

/** Returns the person's id when they are in the team and want such mails. */
async function mailRequester(
  ctx: TeamContext,
  audit: EndedAudit,
  userId: string,
  events: readonly TeamEvent[],
): Promise<string | null> {
  const { db, teamId } = ctx;
  const member = await db.membership.findUnique({
    where: { teamId_userId: { teamId, userId } },
    select: { user: { select: { email: true } } },
  });
  if (!member || !(await loadWishes(db, teamId, [userId]))(userId).mailsOwnAudits) return null;
  const { siteName, pagesCrawled: pageCount } = audit;
  const url = `${env().appUrl}/audits/${audit.id}`;
  const mail =
    audit.status === "failed"
      ? renderAuditFailedMail({ siteName, url, reason: audit.failureReason ?? "", pageCount })
      : renderAuditFinishedMail({
          ...audit,
          ...{ url, pageCount },
          news: events.filter(({ kind }) => kind !== "audit.finished").map(({ title, body }) => `${title}. ${body}`),
        });
  await queueMail({ db, key: `audit:${audit.id}:${audit.status}`, to: member.user.email, teamId, ...mail });
  return userId;
}
