import type { AuditJob } from "../audits/audit-job";
import { loadBrowserSights } from "../audits/judge-rendered-pages";
import { findRule } from "../rules/registry";
import { isJudgedAsRendered } from "../rules/rendered/judge-as-rendered";
import type { Evidence } from "../rules/types";
import { evidenceUrls } from "./evidence-urls";

export interface StoredRow {
  id: string;
  ruleId: string;
  url: string | null;
  evidence: unknown;
  phase: string;
}

/** Ids of findings that rest on what a browser showed: the HTML alone could neither close nor keep them. */
export interface BrowserJudged {
  /** Opening the page once more is enough. */
  byRendering: ReadonlySet<string>;
  /** Only a whole audit tells: measurements, and what links or compares rendered pages. */
  byAudit: ReadonlySet<string>;
}

export async function findBrowserJudged(job: AuditJob, rows: readonly StoredRow[]): Promise<BrowserJudged> {
  const shown = await listShown(job, rows);
  const hasSiteRule = rows.some((row) => findRule(row.ruleId)?.scope === "site");
  const sights = hasSiteRule ? await loadBrowserSights(job.auditId) : null;
  const isByRendering = ({ ruleId, url, phase }: StoredRow) => {
    const rule = findRule(ruleId);
    if (url === null || !rule) return false;
    if (rule.scope === "rendered") return true;
    // The join writes a page rule's finding only where it looked past the HTML.
    return rule.scope === "page" && (phase === "join" || (isJudgedAsRendered(rule) && shown.has(url)));
  };
  const isByAudit = ({ ruleId, url, evidence }: StoredRow) => {
    const scope = findRule(ruleId)?.scope;
    if (scope === "measurement") return true;
    if (scope !== "site" || url === null || !sights) return false;
    const links = sights.addedLinks.get(url);
    return sights.filled.has(url) || evidenceUrls(evidence as Evidence[]).some((seen) => links?.has(seen));
  };
  return {
    byRendering: new Set(rows.filter(isByRendering).map((row) => row.id)),
    byAudit: new Set(rows.filter(isByAudit).map((row) => row.id)),
  };
}

/** Pages of these findings that the audit's browser has shown. */
async function listShown({ ctx, auditId }: AuditJob, rows: readonly StoredRow[]): Promise<Set<string>> {
  const urls = [...new Set(rows.flatMap((row) => row.url ?? []))];
  const pages = await ctx.db.page.findMany({
    where: { auditId, url: { in: urls }, rendered: { path: ["status"], gt: 0 } },
    select: { url: true },
  });
  return new Set(pages.map((page) => page.url));
}
