import type { Db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import type { ExternalCheck, ResourceCheck, SiteProbes } from "../facts/types";
import type { Category } from "../rules/types";

/** What `AuditProbe.data` holds, by kind. */
export interface ProbeData {
  site: SiteProbes;
  externals: ExternalCheck[];
  resources: ResourceCheck[];
  /** Categories in which a rule had something to judge, by phase. */
  "applied:crawl": Category[];
  "applied:join": Category[];
  "applied:measure": Category[];
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
