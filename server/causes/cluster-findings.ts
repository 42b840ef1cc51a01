import { findingKey } from "../rules/finding-key";
import { findRule } from "../rules/registry";
import type { FindingFacts } from "../rules/types";
import { type CauseFamily, familyOf, isScored, PAGE_FAMILY_ID, SINGLES_FAMILY_ID } from "./cause-families";
import { sourceTokens, targetsOf } from "./source-tokens";
import type { CauseSource, Cluster } from "./types";

/** Two pages may be alike by accident; three are a pattern. */
const MIN_PATTERN = 3;
/** From this share of the pages the layout or the server is the likelier cause than one template. */
const EVERYWHERE_SHARE = 0.6;
/** More causes of one kind are no longer a summary; the rest becomes one cause. Also keeps the gains near-linear. */
const MAX_SPLITS = 4;
const MAX_PAGES = 6;
/** Scattered findings of one kind up to this number join the single faults. */
const MAX_SINGLES = 5;

export interface ClusterContext {
  /** URL shape of a page, with its layout where one shape has several. */
  templateOf: (url: string) => string;
  /** Crawled pages of a template. */
  pageCountOf: (template: string) => number;
  /** Hash of a page's frame; null when it is not known. */
  layoutOf: (url: string) => string | null;
  /** Crawled pages with this frame. */
  layoutPageCountOf: (layout: string) => number;
  indexablePageCount: number;
  measuredPageCount: number;
}

/**
 * Sorts failed, scored findings into causes: each belongs to exactly one. Families of rules with one fix are clustered
 * first, each on its own; what has no common source is then looked at page by page. The result does not depend on the
 * order of the input.
 */
export function clusterFindings(findings: readonly FindingFacts[], context: ClusterContext): Cluster[] {
  const counted = findings.filter((finding) => finding.status === "failed" && isScored(finding.ruleId));
  const ordered = counted.sort((a, b) => compareText(a.key, b.key));
  const families = new Map<string, CauseFamily>();
  const byFamily = groupBy(ordered, (finding) => {
    const family = familyOf(finding.ruleId);
    families.set(family.id, family);
    return family.id;
  });
  const clusters = [...byFamily].flatMap(([familyId, members]) => {
    const by = families.get(familyId)?.by ?? "source";
    return partsOf(by, members, context).map((part) => ({ familyId, ...part }));
  });
  return gatherSingles(gatherPages(clusters)).map((cluster): Cluster => ({ id: causeId(cluster), ...cluster }));
}

function partsOf(by: CauseFamily["by"], findings: FindingFacts[], context: ClusterContext): Part[] {
  if (by === "whole") return [everywhere(findings)];
  return by === "target" ? byTarget(findings, context) : bySource(findings, context, by === "source");
}

/** A page on which several unrelated faults remain is itself their cause: one visit to it repairs them all. */
function gatherPages(clusters: Omit<Cluster, "id">[]): Omit<Cluster, "id">[] {
  const scattered = clusters
    .filter((cluster) => cluster.source.kind === "pages")
    .flatMap((cluster) => cluster.findings)
    .filter((finding) => finding.url !== null && !finding.ruleId.startsWith("homepage-"));
  const pages = [...groupBy(scattered, (finding) => finding.url ?? "")]
    .filter(([, own]) => new Set(own.map((finding) => familyOf(finding.ruleId).id)).size >= MIN_PATTERN)
    .sort(([urlA, a], [urlB, b]) => b.length - a.length || compareText(urlA, urlB))
    .slice(0, MAX_PAGES);
  const gathered = new Set(pages.flatMap(([, own]) => own));
  const remaining = clusters
    .map((cluster) =>
      cluster.source.kind === "pages"
        ? { ...cluster, findings: cluster.findings.filter((finding) => !gathered.has(finding)) }
        : cluster,
    )
    .filter((cluster) => cluster.findings.length > 0);
  return [
    ...remaining,
    ...pages.map(([url, findings]) => ({
      familyId: PAGE_FAMILY_ID,
      source: { kind: "page" as const, url },
      findings: [...findings].sort((a, b) => compareText(a.key, b.key)),
    })),
  ];
}

/** The last few faults of every kind are one list to go through, not a cause each. */
function gatherSingles(clusters: Omit<Cluster, "id">[]): Omit<Cluster, "id">[] {
  const isSingle = ({ source, findings }: Omit<Cluster, "id">) =>
    source.kind === "pages" &&
    findings.length <= MAX_SINGLES &&
    findings.every((one) => !one.ruleId.startsWith("homepage-"));
  const singles = clusters.filter(isSingle);
  if (singles.length < 2) return clusters;
  return [
    ...clusters.filter((cluster) => !isSingle(cluster)),
    {
      familyId: SINGLES_FAMILY_ID,
      source: { kind: "pages" },
      findings: singles.flatMap((cluster) => cluster.findings).sort((a, b) => compareText(a.key, b.key)),
    },
  ];
}

type Part = Pick<Cluster, "source" | "findings">;

function everywhere(findings: FindingFacts[]): Part {
  return { source: { kind: "everywhere" }, findings };
}

function byTarget(findings: FindingFacts[], context: ClusterContext): Part[] {
  const { groups: byUrl, rest } = groupByCommonest(findings, targetsOf, 1);
  const byTemplate = groupBy([...byUrl], ([url]) => context.templateOf(url));
  const parts = [...byTemplate].flatMap(([template, targets]): Part[] => {
    if (targets.length < MIN_PATTERN) {
      return targets.map(([url, own]) => ({ source: { kind: "target", url }, findings: own }));
    }
    return [{ source: { kind: "target-template", template }, findings: targets.flatMap(([, own]) => own) }];
  });
  // Only a finding about the whole site leads to no address.
  const site: Part[] = rest.length > 0 ? [{ source: { kind: "site" }, findings: rest }] : [];
  return [...site, ...keepLargest(parts)];
}

function bySource(findings: FindingFacts[], context: ClusterContext, hasShared: boolean): Part[] {
  const site = findings.filter((finding) => finding.url === null);
  const onPages = findings.filter((finding) => finding.url !== null);
  const shared = groupByCommonest(onPages, hasShared ? sourceTokens : () => new Set(), MIN_PATTERN);
  const sharedParts = keepLargest(
    [...shared.groups].map(([token, own]): Part => ({ source: { kind: "shared", token }, findings: own })),
  );
  const isOverflow = (part: Part) => part.source.kind === "pages";
  const rest = [...shared.rest, ...sharedParts.filter(isOverflow).flatMap((part) => part.findings)];
  const parts = [...sharedParts.filter((part) => !isOverflow(part)), ...byTemplate(rest, context)];
  if (site.length === 0) return parts;
  // One fault of the whole site explains the same fault of most pages.
  const whole = parts.find((part) => part.source.kind === "everywhere");
  if (!whole) return [{ source: { kind: "site" }, findings: site }, ...parts];
  whole.findings.push(...site);
  return parts;
}

function byTemplate(findings: FindingFacts[], context: ClusterContext): Part[] {
  if (findings.length === 0) return [];
  const pageCount = countPages(findings);
  const isMeasured = findings.every((finding) => findRule(finding.ruleId)?.scope === "measurement");
  const possibleCount = isMeasured ? context.measuredPageCount : context.indexablePageCount;
  if (pageCount >= MIN_PATTERN && pageCount >= possibleCount * EVERYWHERE_SHARE) return [everywhere(findings)];
  const layouts = byLayout(findings, context);
  const explained = new Set(layouts.flatMap((part) => part.findings));
  const rest = findings.filter((finding) => !explained.has(finding));
  const groups = groupBy(rest, (finding) => context.templateOf(finding.url ?? ""));
  const templates = [...groups].filter(([, own]) => countPages(own) >= MIN_PATTERN);
  const scattered = [...groups].filter(([, own]) => countPages(own) < MIN_PATTERN).flatMap(([, own]) => own);
  const parts: Part[] = [
    ...layouts,
    ...templates.map(([template, own]): Part => ({ source: { kind: "template", template }, findings: own })),
  ];
  return keepLargest(scattered.length > 0 ? [...parts, { source: { kind: "pages" }, findings: scattered }] : parts);
}

/** Frames that are at fault on most of their pages, under more than one URL shape; one shape is a template by itself. */
function byLayout(findings: readonly FindingFacts[], context: ClusterContext): Part[] {
  const groups = groupBy(findings, (finding) => context.layoutOf(finding.url ?? "") ?? "");
  return [...groups].flatMap(([layout, own]): Part[] => {
    const pageCount = countPages(own);
    const shapes = new Set(own.map((finding) => context.templateOf(finding.url ?? "")));
    const isShared = layout !== "" && shapes.size > 1 && pageCount >= MIN_PATTERN;
    if (!isShared || pageCount < context.layoutPageCountOf(layout) * EVERYWHERE_SHARE) return [];
    return [{ source: { kind: "layout", layout }, findings: own }];
  });
}

/** At most `MAX_SPLITS` parts with a source; smaller ones join the part without. */
function keepLargest(parts: Part[]): Part[] {
  const named = parts
    .filter((part) => part.source.kind !== "pages")
    .sort((a, b) => b.findings.length - a.findings.length || compareText(sourceKey(a.source), sourceKey(b.source)));
  const kept = named.slice(0, MAX_SPLITS);
  const scattered = parts
    .filter((part) => part.source.kind === "pages")
    .concat(named.slice(MAX_SPLITS))
    .flatMap((part) => part.findings);
  return scattered.length > 0 ? [...kept, { source: { kind: "pages" }, findings: scattered }] : kept;
}

/** Each finding goes to the commonest of its labels; groups below `minCount` and findings without labels are the rest. */
function groupByCommonest(
  findings: readonly FindingFacts[],
  labelsOf: (finding: FindingFacts) => Set<string>,
  minCount: number,
): { groups: Map<string, FindingFacts[]>; rest: FindingFacts[] } {
  const labelled = findings.map((finding) => ({ finding, labels: labelsOf(finding) }));
  const counts = new Map<string, number>();
  for (const { labels } of labelled) for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const groups = new Map<string, FindingFacts[]>();
  const rest: FindingFacts[] = [];
  for (const { finding, labels } of labelled) {
    let best: string | null = null;
    for (const label of labels) {
      const difference = best === null ? 1 : (counts.get(label) ?? 0) - (counts.get(best) ?? 0);
      if (difference > 0 || (difference === 0 && best !== null && label < best)) best = label;
    }
    if (best === null) rest.push(finding);
    else append(groups, best, finding);
  }
  for (const [label, own] of groups) {
    if (own.length >= minCount) continue;
    rest.push(...own);
    groups.delete(label);
  }
  return { groups, rest };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const known = groups.get(key);
  if (known) known.push(item);
  else groups.set(key, [item]);
}

export function countPages(findings: readonly FindingFacts[]): number {
  return new Set(findings.flatMap((finding) => finding.url ?? [])).size;
}

/** "<family>.<hash of the source>": names the same cause in the next audit. */
function causeId({ familyId, source }: Omit<Cluster, "id">): string {
  return `${familyId}.${findingKey(familyId, "site", sourceKey(source)).slice(0, 10)}`;
}

function sourceKey(source: CauseSource): string {
  if (source.kind === "template" || source.kind === "target-template") return `${source.kind} ${source.template}`;
  if (source.kind === "layout") return `layout ${source.layout}`;
  if (source.kind === "shared") return `shared ${source.token}`;
  return source.kind === "target" || source.kind === "page" ? `${source.kind} ${source.url}` : source.kind;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
