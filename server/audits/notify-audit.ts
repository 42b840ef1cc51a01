import { env } from "../env";
import { queueMail } from "../mail/queue-mail";
import { renderAuditFailedMail } from "../mail/templates/audit-failed";
import { renderAuditFinishedMail } from "../mail/templates/audit-finished";
import { loadAuditJob } from "./audit-job";
import { beginPhase, endPhase } from "./phases";

/** Tell who asked for the audit that it is done or failed. Sending is the mail job's part; the same audit mails once. */
export async function notifyAudit(auditId: string): Promise<{ mailCount: number }> {
  const { ctx } = await loadAuditJob(auditId);
  const { db } = ctx;
  await beginPhase(db, auditId, "notify");
  const audit = await db.audit.findUniqueOrThrow({
    where: { id: auditId },
    include: { site: { select: { name: true } }, team: { select: { isDemo: true } } },
  });
  const user = audit.requestedById
    ? await db.user.findUnique({ where: { id: audit.requestedById }, select: { email: true } })
    : null;
  const skip = async (reason: string) => {
    await endPhase(db, auditId, "notify", { status: "skipped", reason });
    return { mailCount: 0 };
  };
  if (!user) return skip("Nobody asked to be told about this audit.");
  if (audit.status !== "completed" && audit.status !== "failed") return skip("The audit was cancelled.");

  const url = `${env().appUrl}/audits/${auditId}`;
  const mail =
    audit.status === "failed"
      ? renderAuditFailedMail({
          siteName: audit.site.name,
          url,
          reason: audit.failureReason ?? "",
          pageCount: audit.pagesCrawled,
        })
      : renderAuditFinishedMail({
          siteName: audit.site.name,
          url,
          score: audit.score,
          pageCount: audit.pagesCrawled,
          criticalCount: audit.criticalCount,
          warningCount: audit.warningCount,
          isPartial: audit.isPartial,
        });
  await queueMail({ db, key: `audit:${auditId}:${audit.status}`, to: user.email, teamId: ctx.teamId, ...mail });
  await endPhase(db, auditId, "notify", { status: "completed", counts: { mails: 1 } });
  return { mailCount: 1 };
}
