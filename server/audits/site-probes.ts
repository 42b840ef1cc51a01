import type { Db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import type { ExternalCheck, ResourceCheck, SiteProbe, SiteProbes } from "../facts/types";
import type { Sample } from "../measure/sampling";
import type { Category } from "../rules/types";
import type { RenderPlan } from "./render-plan";
import type { CrawlFrame, Reuse } from "./reuse-types";

/** What `AuditProbe.data` holds, by kind. */
export interface ProbeData {
  site: SiteProbes;
  externals: ExternalCheck[];
  resources: ResourceCheck[];
  /** Second answers of pages that looked like error pages. */
  secondLooks: SiteProbe[];
  render: RenderPlan;
  frame: CrawlFrame;
  reuse: Reuse;
  /** Which pages are measured and why, and what their templates are. */
  sample: Sample;
  /** Categories in which a rule had something to judge, by phase. */
  "applied:crawl": Category[];
  "applied:join": Category[];
  "applied:measure": Category[];
  /** What came of asking for data of real visitors. */
  field: FieldProbe;
}

export interface FieldProbe {
  /** "absent": asked, and too few people visit; "cut-short": some or all answers are missing; "skipped": not asked. */
  state: "loaded" | "absent" | "cut-short" | "skipped";
  /** For the customer; null when all was answered. */
  reason: string | null;
  /** "<url>|<form factor>" of everything that was answered. */
  asked: string[];
  /** The home page after redirects; null when nothing was asked. */
  home: string | null;
}

export async function saveProbe<Kind extends keyof ProbeData>(
  db: Db,
  auditId: string,
  kind: Kind,
  data: ProbeData[Kind],
): Promise<void> {
  const json = data as unknown as Prisma.InputJsonValue;
  await db.auditProbe.upsert({
    where: { auditId_kind: { auditId, kind } },
    create: { auditId, kind, data: json },
    update: { data: json },
  });
}

/** null when the phase that writes it did not run. */
export async function loadProbe<Kind extends keyof ProbeData>(
  db: Db,
  auditId: string,
  kind: Kind,
): Promise<ProbeData[Kind] | null> {
  const row = await db.auditProbe.findUnique({ where: { auditId_kind: { auditId, kind } }, select: { data: true } });
  return row ? (row.data as unknown as ProbeData[Kind]) : null;
}

export const EMPTY_PROBES: SiteProbes = {
  robots: null,
  sitemaps: [],
  missingUrl: null,
  httpHome: null,
  otherHost: null,
  favicon: null,
  llmsTxt: null,
  tls: null,
};
