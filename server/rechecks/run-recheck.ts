import { type AuditJob, loadAuditJob } from "../audits/audit-job";
import { listFilledByScripts } from "../audits/judge-rendered-pages";
import { siteTools } from "../audits/site-tools";
import { db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import type { PageFacts } from "../facts/types";
import { findRule } from "../rules/registry";
import type { Evidence, PageRule, SiteRule } from "../rules/types";
import { checkPageFindings } from "./check-page-findings";
import { checkSiteFindings } from "./check-site-findings";
import { MAX_PAGES } from "./constants";
import { createFreshPages } from "./fresh-pages";
import { planRecheck } from "./plan-recheck";
import { type CheckedFinding, findingsOf, type StoredTarget } from "./select-findings";
import { loadStoredSite } from "./stored-site";
import type { FindingCheck } from "./types";

/**
 * Carry out a re-check: ask for the pages its findings rest on, run only their rules, and close what is gone. A closed
 * finding keeps its row and its place in the audit's score; `fixedAt` says that it is gone. One that is seen again is
 * opened again. Doing it twice does no harm.
 */
export async function runRecheck(recheckId: string): Promise<{ fixedCount: number; checkedCount: number }> {
  const recheck = await db().recheck.findUnique({ where: { id: recheckId } });
  if (!recheck || recheck.status === "completed" || recheck.status === "failed")
    return { fixedCount: 0, checkedCount: 0 };
  await db().recheck.update({ where: { id: recheckId }, data: { status: "running" } });
  const job = await loadAuditJob(recheck.auditId);
  const { chosen, leftOutCount, unmeasuredCount } = await chooseFindings(job, recheck);
  const checks = await checkFindings(job, chosen);
  await saveChecks(recheckId, checks, describeLeftOut(checks.length, leftOutCount, unmeasuredCount));
  return { fixedCount: checks.filter((check) => check.outcome === "fixed").length, checkedCount: checks.length };
}

type Checkable = CheckedFinding & { status: string; isJoined: boolean; rule: PageRule | SiteRule };

async function chooseFindings(job: AuditJob, target: StoredTarget) {
  const rows = await job.ctx.db.finding.findMany({
    where: findingsOf(target),
    // Open ones first; those that were closed are looked at again when there is room.
    orderBy: [{ fixedAt: { sort: "asc", nulls: "first" } }, { url: { sort: "asc", nulls: "first" } }, { id: "asc" }],
    select: {
      id: true,
      key: true,
      ruleId: true,
      severity: true,
      status: true,
      url: true,
      message: true,
      evidence: true,
      phase: true,
    },
  });
  const needsBrowser = await findBrowserJudged(job, rows);
  const checkable = rows.flatMap(({ phase: _, ...row }): Checkable[] => {
    const rule = findRule(row.ruleId);
    if (!rule || rule.scope === "measurement" || rule.scope === "rendered" || needsBrowser.has(row.id)) return [];
    const evidence = row.evidence as unknown as Evidence[];
    return [{ ...row, evidence, rule, isJoined: rule.scope === "site" }];
  });
  return {
    ...planRecheck(checkable, MAX_PAGES),
    unmeasuredCount: needsBrowser.size,
  };
}

/** Ids of findings that rest on what a browser showed: the HTML alone could neither close nor keep them. */
async function findBrowserJudged(
  job: AuditJob,
  rows: readonly { id: string; ruleId: string; url: string | null; phase: string }[],
): Promise<Set<string>> {
  const hasSiteRule = rows.some((row) => findRule(row.ruleId)?.scope === "site");
  const filledByScripts = hasSiteRule ? await listFilledByScripts(job.auditId) : new Set<string>();
  const isBrowserJudged = ({ ruleId, url, phase }: (typeof rows)[number]) => {
    const scope = findRule(ruleId)?.scope;
    // The join writes a page rule's finding only where it judged the rendered page.
    if (scope === "page") return phase === "join";
    if (scope === "site") return url !== null && filledByScripts.has(url);
    return scope === "measurement" || scope === "rendered";
  };
  return new Set(rows.filter(isBrowserJudged).map((row) => row.id));
}

async function checkFindings(job: AuditJob, findings: readonly Checkable[]): Promise<FindingCheck[]> {
  const checkedAt = job.ctx.now();
  const onPages = findings.flatMap((finding) =>
    finding.rule.scope === "page" ? [{ ...finding, rule: finding.rule }] : [],
  );
  const onSite = findings.flatMap((finding) =>
    finding.rule.scope === "site" ? [{ ...finding, rule: finding.rule }] : [],
  );
  const tools = await siteTools(job);
  const site = onSite.length > 0 ? await loadStoredSite(job) : null;
  const urls = onPages.flatMap((finding) => finding.url ?? []);
  const stored = site?.pages ?? (await loadStoredPages(job, urls));
  const fresh = createFreshPages(job, tools, (url) => {
    const page = stored.get(url);
    return { depth: page?.depth ?? null, sources: page?.sources ?? ["link"] };
  });
  await fresh.fetch(urls);
  const { startUrl } = job;
  return [
    ...checkPageFindings({ findings: onPages, fresh: fresh.pages, stored, startUrl, checkedAt }),
    ...(site ? await checkSiteFindings({ job, tools, findings: onSite, stored: site, fresh, checkedAt }) : []),
  ];
}

async function loadStoredPages({ ctx, auditId }: AuditJob, urls: readonly string[]): Promise<Map<string, PageFacts>> {
  const rows = await ctx.db.page.findMany({
    where: { auditId, url: { in: [...urls] } },
    select: { url: true, facts: true },
  });
  return new Map(rows.map((row) => [row.url, row.facts as unknown as PageFacts]));
}

async function saveChecks(recheckId: string, checks: readonly FindingCheck[], reason: string | null): Promise<void> {
  const idsOf = (outcome: FindingCheck["outcome"]) =>
    checks.flatMap((check) => (check.outcome === outcome ? [check.findingId] : []));
  const now = new Date();
  await db().$transaction([
    db().finding.updateMany({ where: { id: { in: idsOf("fixed") } }, data: { fixedAt: now } }),
    db().finding.updateMany({ where: { id: { in: idsOf("still-there") } }, data: { fixedAt: null } }),
    db().recheck.update({
      where: { id: recheckId },
      data: {
        status: "completed",
        reason,
        results: checks as unknown as Prisma.InputJsonValue,
        finishedAt: now,
      },
    }),
  ]);
}

/** What the reader must know of a re-check that did not cover everything; null when it did. */
export function describeLeftOut(checkedCount: number, leftOutCount: number, unmeasuredCount: number): string | null {
  const sentences: string[] = [];
  if (leftOutCount > 0)
    sentences.push(
      `${checkedCount} of ${checkedCount + leftOutCount} findings were checked, because one re-check asks for at most ${MAX_PAGES} pages; a new audit checks them all.`,
    );
  if (unmeasuredCount > 0)
    sentences.push(
      `${unmeasuredCount === 1 ? "1 finding needs" : `${unmeasuredCount} findings need`} a new audit, which opens pages in a browser.`,
    );
  return sentences.length > 0 ? sentences.join(" ") : null;
}
