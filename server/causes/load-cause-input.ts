import { loadScoreInput } from "../audits/score-input";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import type { AnchorFacts } from "../facts/types";
import { urlTemplate } from "../measure/url-template";
import type { CausesInput } from "./prepare-causes";
import { findTemplates } from "./templates";
import type { Cluster } from "./types";

/** Looking up where a link stands reads a page; the largest causes are worth it. */
const MAX_PLACES = 40;

/** Everything causes are a function of. Findings that a re-check closed are left out. */
export async function loadCauseInput(
  db: Db,
  audit: { id: string; startUrl: string; isScored: boolean },
): Promise<CausesInput> {
  const [score, fixed, pages] = await Promise.all([
    loadScoreInput(db, audit.id),
    db.finding.findMany({ where: { auditId: audit.id, fixedAt: { not: null } }, select: { key: true } }),
    db.page.findMany({ where: { auditId: audit.id }, select: { url: true, template: true, domSignature: true } }),
  ]);
  const fixedKeys = new Set(fixed.map((finding) => finding.key));
  const templates = findTemplates(
    pages.map((page) => ({ url: page.url, shape: page.template, signature: page.domSignature })),
  );
  return {
    score: { ...score, findings: score.findings.filter((finding) => !fixedKeys.has(finding.key)) },
    host: new URL(audit.startUrl).host,
    isScored: audit.isScored,
    indexablePageCount: score.indexablePageCount,
    measuredPageCount: score.measurements?.measuredPageCount ?? 0,
    ...templates,
    templateOf: (url) => templates.templateOf(url) ?? urlTemplate(url),
  };
}

/** Part of the page ("nav", "footer") that holds the link shared by a cluster, read from one of its pages. */
export async function loadPlaces(
  db: Db,
  auditId: string,
  clusters: readonly Cluster[],
): Promise<(cluster: Cluster) => string | null> {
  const wanted = clusters
    .flatMap((cluster) => {
      const target = sharedLinkOf(cluster);
      const url = cluster.findings.find((finding) => finding.url !== null)?.url;
      return target !== null && url ? [{ id: cluster.id, target, url, size: cluster.findings.length }] : [];
    })
    .sort((a, b) => b.size - a.size)
    .slice(0, MAX_PLACES);
  if (wanted.length === 0) return () => null;
  const rows = await db.$queryRaw<{ url: string; anchors: AnchorFacts[] | null }[]>(Prisma.sql`
    select url, facts->'html'->'anchors' as anchors from "Page"
    where "auditId" = ${auditId} and url = any(${[...new Set(wanted.map((item) => item.url))]})`);
  const anchorsByUrl = new Map(rows.map((row) => [row.url, row.anchors ?? []]));
  const places = new Map<string, string | null>();
  for (const { id, target, url } of wanted) {
    const anchor = anchorsByUrl.get(url)?.find((candidate) => candidate.url === target || candidate.href === target);
    places.set(id, anchor?.place ?? null);
  }
  return (cluster) => places.get(cluster.id) ?? null;
}

function sharedLinkOf({ source }: Cluster): string | null {
  return source.kind === "shared" && source.token.startsWith("link ") ? source.token.slice("link ".length) : null;
}
