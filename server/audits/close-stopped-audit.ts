import { env } from "../env";
import { failAudit } from "./fail-audit";
import { notifyAudit } from "./notify-audit";

/** Fail an audit whose run was stopped from outside. One the customer cancelled has ended already and stays cancelled. */
export async function closeStoppedAudit(auditId: string): Promise<{ closed: boolean }> {
  const limit = env().AUDIT_TIME_LIMIT_MINUTES;
  const reason = `The audit was stopped because it reached its time limit of ${limit} minutes. What was found so far is kept. Audit fewer pages, or measure fewer of them.`;
  const { isFailed } = await failAudit(auditId, reason);
  if (isFailed) await notifyAudit(auditId);
  return { closed: isFailed };
}
