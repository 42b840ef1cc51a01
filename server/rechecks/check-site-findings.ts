import type { AuditJob } from "../audits/audit-job";
import { compileOptions } from "../audits/compile-options";
import type { SiteTools } from "../audits/site-tools";
import { normaliseUrl } from "../crawl/normalise-url";
import { skipReasonOf } from "../crawl/page-links";
import type { SiteProbes } from "../facts/types";
import { runSiteRules } from "../rules/run-site-rules";
import type { RuleRun } from "../rules/to-findings";
import type { SiteFacts, SiteRule } from "../rules/types";
import { evidenceUrls } from "./evidence-urls";
import type { FreshPages } from "./fresh-pages";
import { fetchFreshProbes } from "./fresh-probes";
import { type FreshTargets, fetchFreshTargets, NO_TARGETS } from "./fresh-targets";
import { judgeFinding } from "./judge-finding";
import { newLinks } from "./new-links";
import { observeRule } from "./observe-rule";
import type { CheckedFinding } from "./select-findings";
import { renewSite, type StoredSite } from "./stored-site";
import type { FindingCheck } from "./types";

/** Rounds of asking for what the last round's evidence names. */
const MAX_ROUNDS = 4;

type SiteFinding = CheckedFinding & { status: string; rule: SiteRule };

export interface SiteCheckInput {
  job: AuditJob;
  tools: SiteTools;
  findings: readonly SiteFinding[];
  fresh: FreshPages;
  stored: StoredSite;
  checkedAt: Date;
}

/**
 * Runs rules about the whole crawl on the stored crawl in which the pages that the findings rest on are replaced by how
 * they answer now. While a fault is still seen, whatever its evidence names is asked for too, so that no old page
 * keeps a finding open.
 */
export async function checkSiteFindings(input: SiteCheckInput): Promise<FindingCheck[]> {
  const { job, findings, fresh, stored, checkedAt } = input;
  const audited = renewSite(stored, {}, checkedAt);
  const rules = [...new Set(findings.map((finding) => finding.rule))];
  const parts = new Map(rules.map((rule) => [rule.id, observeRule(rule, audited)]));
  const looksAt = (finding: SiteFinding, ...names: (keyof SiteFacts)[]) =>
    names.some((name) => parts.get(finding.ruleId)?.has(name));
  const isPage = (url: string) => stored.pages.has(url) || audited.inlinks.has(url);
  const involvedUrls = (finding: SiteFinding) => [
    ...new Set([...(finding.url === null ? [] : [finding.url]), ...evidenceUrls(finding.evidence)].filter(isPage)),
  ];

  await fresh.fetch(findings.flatMap(involvedUrls));
  const needsProbes = findings.some((finding) => looksAt(finding, "probes", "sitemapUrls"));
  const probes = needsProbes ? await fetchFreshProbes(job, input.tools) : null;
  const targets = await fetchTargets(input, looksAt);

  let run = judgeAll(rules, renew(input, probes, targets));
  for (let round = 1; round < MAX_ROUNDS; round++) {
    const wanted = [...namedNow(findings, run, isPage), ...foundNow(input)].filter((url) => !fresh.wasAsked(url));
    const sizeBefore = fresh.pages.size;
    await fresh.fetch(wanted);
    if (fresh.pages.size === sizeBefore) break;
    run = judgeAll(rules, renew(input, probes, targets));
  }

  const byKey = new Map(run.findings.map((finding) => [finding.key, finding]));
  return findings.map(({ rule, ...finding }) =>
    judgeFinding({
      finding,
      rule,
      now: byKey.get(finding.key) ?? null,
      error: run.errors.find((error) => error.ruleId === rule.id)?.message ?? null,
      notApplicable: run.applied.includes(rule.id) ? null : "The rule no longer applies to this site.",
      involved: involvedUrls({ rule, ...finding }).map((url) => ({
        url,
        stored: stored.pages.get(url) ?? null,
        fresh: fresh.pages.get(url) ?? null,
      })),
      obstacle: obstacleOf({ rule, ...finding }, { looksAt, probes, targets }),
      checkedAt,
    }),
  );
}

function judgeAll(rules: readonly SiteRule[], site: SiteFacts): RuleRun {
  return runSiteRules(site, rules);
}

function renew({ stored, fresh, checkedAt }: SiteCheckInput, probes: SiteProbes | null, targets: FreshTargets) {
  const { externals, resources } = targets;
  return renewSite(stored, { pages: fresh.pages, probes, externals, resources }, checkedAt);
}

type LooksAt = (finding: SiteFinding, ...names: (keyof SiteFacts)[]) => boolean;

async function fetchTargets(
  { tools, findings, fresh, stored }: SiteCheckInput,
  looksAt: LooksAt,
): Promise<FreshTargets> {
  const concerned = findings.filter((finding) => looksAt(finding, "externals", "resources"));
  if (concerned.length === 0) return NO_TARGETS;
  const named = new Set(concerned.flatMap((finding) => evidenceUrls(finding.evidence)));
  const urls = new Set(concerned.flatMap((finding) => [finding.url, ...evidenceUrls(finding.evidence)]));
  return fetchFreshTargets({
    tools,
    pages: [...fresh.pages.values()].filter((page) => urls.has(page.url)),
    knownResources: stored.resources,
    named,
    wantsExternals: concerned.some((finding) => looksAt(finding, "externals")),
    wantsResources: concerned.some((finding) => looksAt(finding, "resources")),
  });
}

/** Pages named by the evidence of findings that are still seen. */
function namedNow(findings: readonly SiteFinding[], run: RuleRun, isPage: (url: string) => boolean): string[] {
  const keys = new Set(findings.map((finding) => finding.key));
  return run.findings
    .filter((finding) => keys.has(finding.key) && finding.status === "failed")
    .flatMap((finding) => evidenceUrls(finding.evidence).filter(isPage));
}

/** Addresses that the findings' own pages link to since the audit; patterns of the audit still hold. */
function foundNow({ job, tools, findings, fresh, stored }: SiteCheckInput): string[] {
  const policy = {
    startUrl: job.startUrl,
    hasSubdomains: tools.hasSubdomains,
    patterns: compileOptions(job.options),
    maxDepth: null,
    followsNofollow: true,
  };
  const own = new Set(findings.map((finding) => finding.url));
  return [...fresh.pages.values()]
    .filter((page) => own.has(page.url))
    .flatMap((page) => newLinks(page, stored.pages.get(page.url)))
    .flatMap((url) => normaliseUrl(url) ?? [])
    .filter((url) => !stored.pages.has(url) && skipReasonOf({ url, depth: null, isNofollow: false }, policy) === null);
}

function obstacleOf(
  finding: SiteFinding,
  seen: { looksAt: LooksAt; probes: SiteProbes | null; targets: FreshTargets },
): string | null {
  if (seen.looksAt(finding, "probes", "sitemapUrls") && seen.probes === null)
    return "The site did not answer in time, so robots.txt and sitemaps could not be read again.";
  const unsettled = evidenceUrls(finding.evidence).find((url) => seen.targets.unsettled.has(url));
  return unsettled ? `${unsettled} gave no clear answer this time.` : null;
}
