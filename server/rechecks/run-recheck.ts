import { type AuditJob, loadAuditJob } from "../audits/audit-job";
import { siteTools } from "../audits/site-tools";
import { db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import type { PageFacts } from "../facts/types";
import { findRule } from "../rules/registry";
import { isJudgedAsRendered } from "../rules/rendered/judge-as-rendered";
import { isFrame } from "../rules/rendered/judge-unrendered";
import type { Evidence, PageRule, RenderedRule, SiteRule } from "../rules/types";
import { findBrowserJudged } from "./browser-judged";
import { checkPageFindings } from "./check-page-findings";
import { checkRenderedFindings, isWorthOpening } from "./check-rendered-findings";
import { checkSiteFindings } from "./check-site-findings";
import { MAX_PAGES, MAX_RENDERED_PAGES } from "./constants";
import { createFreshPages } from "./fresh-pages";
import { renderFresh } from "./fresh-renderings";
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

type AnyRule = PageRule | SiteRule | RenderedRule;
type Checkable = CheckedFinding & { status: string; isJoined: boolean; needsBrowser: boolean; rule: AnyRule };

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
  const { byRendering, byAudit } = await findBrowserJudged(job, rows);
  const opened = new Set<string | null>();
  const checkable = rows.flatMap(({ phase: _, ...row }): Checkable[] => {
    const rule = findRule(row.ruleId);
    if (!rule || rule.scope === "measurement" || byAudit.has(row.id)) return [];
    const needsBrowser = byRendering.has(row.id);
    if (needsBrowser && opened.size >= MAX_RENDERED_PAGES && !opened.has(row.url)) return [];
    if (needsBrowser) opened.add(row.url);
    const evidence = row.evidence as unknown as Evidence[];
    return [{ ...row, evidence, rule, needsBrowser, isJoined: rule.scope === "site" }];
  });
  const known = rows.filter((row) => findRule(row.ruleId) !== undefined);
  return { ...planRecheck(checkable, MAX_PAGES), unmeasuredCount: known.length - checkable.length };
}

async function checkFindings(job: AuditJob, findings: readonly Checkable[]): Promise<FindingCheck[]> {
  const checkedAt = job.ctx.now();
  const { startUrl } = job;
  const tools = await siteTools(job);
  const onSite = withScope(findings, "site");
  const site = onSite.length > 0 ? await loadStoredSite(job) : null;
  const urls = findings.flatMap((finding) => (finding.rule.scope === "site" ? [] : (finding.url ?? [])));
  const stored = site?.pages ?? (await loadStoredPages(job, urls));
  const fresh = createFreshPages(job, tools, (url) => {
    const page = stored.get(url);
    return { depth: page?.depth ?? null, sources: page?.sources ?? ["link"] };
  });
  await fresh.fetch(urls);

  // A page that has become an empty frame since would look repaired: nothing is left in its HTML to complain about.
  const isForBrowser = ({ needsBrowser, rule, url }: Checkable) => {
    const page = url === null ? undefined : fresh.pages.get(url);
    return needsBrowser || (rule.scope === "page" && isJudgedAsRendered(rule) && page !== undefined && isFrame(page));
  };
  const onRendered = findings.filter(isForBrowser);
  const onPages = findings.filter((finding) => !isForBrowser(finding));
  const toOpen = [...new Set(onRendered.flatMap((finding) => finding.url ?? []))]
    .filter((url) => isWorthOpening(fresh.pages.get(url)))
    .slice(0, MAX_RENDERED_PAGES);
  const renderings = await renderFresh(job, tools, toOpen);
  const seen = { fresh: fresh.pages, stored, startUrl, checkedAt };
  return [
    ...checkPageFindings({ ...seen, findings: withScope(onPages, "page") }),
    ...checkRenderedFindings({
      ...seen,
      findings: [...withScope(onRendered, "page"), ...withScope(onRendered, "rendered")],
      renderings,
    }),
    ...(site ? await checkSiteFindings({ job, tools, findings: onSite, stored: site, fresh, checkedAt }) : []),
  ];
}

function withScope<Scope extends AnyRule["scope"]>(findings: readonly Checkable[], scope: Scope) {
  type Scoped = Extract<AnyRule, { scope: Scope }>;
  return findings.flatMap(({ rule, ...finding }) =>
    rule.scope === scope ? [{ ...finding, rule: rule as Scoped }] : [],
  );
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
