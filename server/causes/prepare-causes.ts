import { findRule } from "../rules/registry";
import type { ScoreInput } from "../rules/score-types";
import { type FindingFacts, SEVERITIES, type Severity } from "../rules/types";
import { familyOf, LAB_FAMILY, SINGLES_FAMILY, SINGLES_FAMILY_ID } from "./cause-families";
import { createGain } from "./cause-gain";
import { type Extent, effortOf, fixOf, titleOf, whereOf } from "./cause-words";
import { type ClusterContext, clusterFindings, countPages } from "./cluster-findings";
import type { Cause, Cluster } from "./types";

export interface CausesInput extends ClusterContext {
  score: ScoreInput;
  /** Host of the audited site: its own addresses are shown as paths. */
  host: string;
  /** False while nothing is scored: gains are then unknown. */
  isScored: boolean;
  /** Where a page holds the link that all share; absent while not looked up. */
  placeOf?: (cluster: Cluster) => string | null;
}

const SEVERITY_WEIGHT: Record<Severity, number> = { critical: 4, warning: 2, notice: 1 };
/** Symptoms; the other rules of the family say what to do about them. */
const LAB_SYMPTOMS = /^lab-/;

/** Root causes behind the findings, largest gain first. Pure; the order of the findings does not matter. */
export function prepareCauses(input: CausesInput, clusters = clusterFindings(input.score.findings, input)): Cause[] {
  const gainOf = input.isScored
    ? createGain(
        input.score,
        clusters.flatMap((cluster) => cluster.findings),
      )
    : null;
  return clusters
    .map((cluster) => describeCause(cluster, gainOf ? gainOf(cluster.findings) : null, input))
    .sort(compareCauses);
}

function describeCause(cluster: Cluster, gain: number | null, input: CausesInput): Cause {
  const { source, findings } = cluster;
  const ruleIds = rankRules(findings);
  const leadRuleId = leadOf(ruleIds);
  const family = cluster.familyId === SINGLES_FAMILY_ID ? SINGLES_FAMILY : familyOf(leadRuleId);
  const urls = findings.flatMap((finding) => finding.url ?? []);
  const templates = [...new Set(urls.map(input.templateOf))].sort();
  const [template = ""] = templates;
  const extent: Extent = {
    source,
    findings,
    templates,
    templatePageCount: input.pageCountOf(template),
    host: input.host,
    place: input.placeOf?.(cluster) ?? null,
  };
  return {
    id: cluster.id,
    title: titleOf(family, leadRuleId, ruleIds, extent),
    category: findings[0] ? (findRule(leadRuleId)?.category ?? findings[0].category) : "crawlability",
    severity: worstOf(findings),
    ruleIds,
    where: whereOf(extent),
    pageCount: countPages(findings),
    findingCount: findings.length,
    gain,
    effort: effortOf(leadRuleId, source, findings),
    fix: fixOf(family, leadRuleId, ruleIds, source),
  };
}

/** Rules by how much their findings weigh. */
function rankRules(findings: readonly FindingFacts[]): string[] {
  const weights = new Map<string, number>();
  for (const { ruleId, severity } of findings) {
    const weight = (findRule(ruleId)?.weight ?? 1) * SEVERITY_WEIGHT[severity];
    weights.set(ruleId, (weights.get(ruleId) ?? 0) + weight);
  }
  return [...weights].sort(([a, weightA], [b, weightB]) => weightB - weightA || (a < b ? -1 : 1)).map(([id]) => id);
}

function leadOf(ruleIds: readonly string[]): string {
  const [first = ""] = ruleIds;
  if (familyOf(first) !== LAB_FAMILY) return first;
  return ruleIds.find((id) => !LAB_SYMPTOMS.test(id)) ?? first;
}

function worstOf(findings: readonly FindingFacts[]): Severity {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "notice";
}

/** Largest gain first; what costs nothing follows, worst first. */
export function compareCauses(a: Cause, b: Cause): number {
  return (
    (b.gain ?? 0) - (a.gain ?? 0) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    b.findingCount - a.findingCount ||
    (a.id < b.id ? -1 : 1)
  );
}
