import type { TeamContext } from "../context";
import { SCORE_DROP_POINTS } from "./constants";
import { type AuditToCompare, type Baseline, findBaseline } from "./find-baseline";
import { listNewCriticals, type NewCritical } from "./list-new-criticals";
import type { TeamEvent } from "./types";

const RULES_NAMED = 5;

export interface EndedAudit extends AuditToCompare {
  status: "completed" | "failed";
  siteName: string;
  startUrl: string;
  trigger: string;
  score: number | null;
  isPartial: boolean;
  pagesCrawled: number;
  criticalCount: number;
  warningCount: number;
  noticeCount: number;
  failureReason: string | null;
}

/** What a team is told of an audit that has ended: its end first, then what got worse since the audit before. */
export async function describeAudit(ctx: Pick<TeamContext, "db" | "teamId">, audit: EndedAudit): Promise<TeamEvent[]> {
  if (audit.status === "failed") return [failed(audit)];
  const baseline = await findBaseline(ctx, audit);
  const events = [finished(audit, baseline)];
  if (!baseline) return events;
  const drop = dropped(audit, baseline);
  if (drop) events.push(drop);
  // Under other rules most of what is new would be the rules.
  const criticals = baseline.hasSameRules ? await listNewCriticals(ctx.db, audit.id, baseline.auditId) : [];
  if (criticals.length > 0) events.push(newCritical(audit, baseline, criticals));
  return events;
}

function failed(audit: EndedAudit): TeamEvent {
  const kept = audit.pagesCrawled > 0 ? ` What was found on ${count(audit.pagesCrawled, "page")} is kept.` : "";
  return {
    ...base(audit, "audit.failed"),
    title: `${audit.siteName}: audit stopped`,
    body: `${audit.failureReason ?? "The audit could not be completed."}${kept}`,
    data: { ...facts(audit), failureReason: audit.failureReason },
  };
}

function finished(audit: EndedAudit, baseline: Baseline | null): TeamEvent {
  const { siteName, score } = audit;
  const found = `${count(audit.pagesCrawled, "page")} crawled, ${count(audit.criticalCount, "critical finding")} and ${count(audit.warningCount, "warning")} found.`;
  return {
    ...base(audit, "audit.finished"),
    title: score === null ? `${siteName}: audit finished` : `${siteName}: ${score} of 100`,
    body: audit.isPartial ? `${found} Some checks could not run, so the score is partial.` : found,
    data: { ...facts(audit), previousScore: baseline?.score ?? null },
  };
}

function dropped(audit: EndedAudit, baseline: Baseline): TeamEvent | null {
  if (audit.score === null || baseline.score === null) return null;
  const points = baseline.score - audit.score;
  if (points < SCORE_DROP_POINTS) return null;
  const partial =
    audit.isPartial || baseline.isPartial ? " One of the two is partial, so part of it may come from that." : "";
  return {
    ...base(audit, "score.dropped"),
    title: `${audit.siteName} dropped from ${baseline.score} to ${audit.score}`,
    body: `${points} points less than the audit of ${dayOf(baseline.createdAt)}, under the same rules.${partial}`,
    data: { ...facts(audit), previousScore: baseline.score, previousAuditId: baseline.auditId, points },
  };
}

function newCritical(audit: EndedAudit, baseline: Baseline, rules: NewCritical[]): TeamEvent {
  const total = rules.reduce((sum, rule) => sum + rule.count, 0);
  const named = rules.slice(0, RULES_NAMED).map((rule) => `${rule.title} (${rule.count})`);
  const more = rules.length > RULES_NAMED ? ` and ${rules.length - RULES_NAMED} more` : "";
  return {
    ...base(audit, "critical.new"),
    title: `${count(total, "new critical finding")} on ${audit.siteName}`,
    body: `Not in the audit of ${dayOf(baseline.createdAt)}: ${named.join(", ")}${more}.`,
    href: `/audits/${audit.id}/issues?severity=critical`,
    data: {
      ...facts(audit),
      previousAuditId: baseline.auditId,
      count: total,
      rules: rules.map((rule) => ({ ...rule })),
    },
  };
}

function base<Kind extends TeamEvent["kind"]>({ id }: EndedAudit, kind: Kind) {
  return { kind, key: `${kind}:${id}`, href: `/audits/${id}` };
}

function facts(audit: EndedAudit): TeamEvent["data"] {
  const { siteId, siteName, startUrl, trigger, score, isPartial, pagesCrawled } = audit;
  const { criticalCount, warningCount, noticeCount } = audit;
  const counts = { critical: criticalCount, warning: warningCount, notice: noticeCount };
  return { auditId: audit.id, siteId, siteName, startUrl, trigger, score, isPartial, pagesCrawled, findings: counts };
}

function count(amount: number, noun: string): string {
  return `${amount.toLocaleString("en")} ${noun}${amount === 1 ? "" : "s"}`;
}

/** "November 20", UTC. */
function dayOf(date: Date): string {
  return date.toLocaleDateString("en-US", { month: "long", day: "numeric", timeZone: "UTC" });
}
