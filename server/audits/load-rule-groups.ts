import type { Db } from "../db/client";
import { findRule } from "../rules/registry";
import type { ScoreReceipt } from "../rules/score-types";
import type { Category, Effort, Evidence, Severity } from "../rules/types";

/** All failed findings of one rule as one issue. */
export interface RuleGroup {
  ruleId: string;
  category: Category;
  severity: Severity;
  title: string;
  why: string;
  howToFix: string;
  learnMore: string | null;
  effort: Effort | null;
  /** 0 weight: shown, never scored. */
  isScored: boolean;
  /** Pages concerned; 0 for a fault of the whole site. */
  pageCount: number;
  /** How many of them are indexable: only then is a share of the indexable pages true. */
  indexablePageCount: number;
  findingCount: number;
  /** Points of the overall score won by fixing it; null when it is not scored. */
  gain: number | null;
  samples: { url: string | null; message: string; evidence: Evidence[] }[];
}

const SAMPLES = 8;
const SEVERITY_ORDER: Record<Severity, number> = { critical: 0, warning: 1, notice: 2 };

/** The issues of an audit, what gains most first. Rules that were retired keep their id as title. */
export async function loadRuleGroups(db: Db, auditId: string): Promise<RuleGroup[]> {
  const [audit, indexable, findings] = await Promise.all([
    db.audit.findUniqueOrThrow({ where: { id: auditId }, select: { receipt: true } }),
    db.page.findMany({ where: { auditId, isIndexable: true }, select: { url: true } }),
    db.finding.findMany({
      where: { auditId, status: "failed" },
      orderBy: [{ ruleId: "asc" }, { url: "asc" }],
      select: { ruleId: true, category: true, severity: true, url: true, message: true, evidence: true },
    }),
  ]);
  const receipt = audit.receipt as unknown as ScoreReceipt | null;
  const gains = new Map(receipt?.lines.map((line) => [line.ruleId, line.gainIfFixed]));
  const indexableUrls = new Set(indexable.map((page) => page.url));
  const groups = new Map<string, RuleGroup & { urls: Set<string> }>();
  for (const finding of findings) {
    const group = groups.get(finding.ruleId) ?? {
      ...emptyGroup(finding.ruleId, finding.category as Category),
      urls: new Set<string>(),
    };
    groups.set(finding.ruleId, group);
    group.findingCount += 1;
    if (finding.url) group.urls.add(finding.url);
    if (SEVERITY_ORDER[finding.severity] < SEVERITY_ORDER[group.severity]) group.severity = finding.severity;
    if (group.samples.length < SAMPLES) {
      group.samples.push({
        url: finding.url,
        message: finding.message,
        evidence: finding.evidence as unknown as Evidence[],
      });
    }
  }
  return [...groups.values()]
    .map(({ urls, ...group }) => ({
      ...group,
      pageCount: urls.size,
      indexablePageCount: [...urls].filter((url) => indexableUrls.has(url)).length,
      gain: group.isScored ? (gains.get(group.ruleId) ?? null) : null,
    }))
    .sort(
      (a, b) =>
        (b.gain ?? -1) - (a.gain ?? -1) ||
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
        b.pageCount - a.pageCount ||
        (a.ruleId < b.ruleId ? -1 : 1),
    );
}

function emptyGroup(ruleId: string, category: Category): RuleGroup {
  const rule = findRule(ruleId);
  return {
    ruleId,
    category,
    severity: "notice",
    title: rule?.failureTitle ?? ruleId,
    why: rule?.why ?? "",
    howToFix: rule?.howToFix ?? "",
    learnMore: rule?.learnMore ?? null,
    effort: rule?.effort ?? null,
    isScored: (rule?.weight ?? 0) > 0,
    pageCount: 0,
    indexablePageCount: 0,
    findingCount: 0,
    gain: null,
    samples: [],
  };
}
