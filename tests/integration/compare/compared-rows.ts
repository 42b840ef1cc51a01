import { randomUUID } from "node:crypto";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { findingKey } from "@/server/rules/finding-key";
import { createTestTeam } from "@/tests/helpers/team";

export interface SeenFinding {
  ruleId: string;
  /** Path; null for the site. */
  path: string | null;
  status?: "failed" | "unverified" | "muted";
}

export interface SeenAudit {
  /** Path to status; null is no answer. */
  pages: Record<string, number | null>;
  findings: SeenFinding[];
  isCrawlComplete?: boolean;
  ruleSetVersion?: string;
  ruleErrors?: { ruleId: string; path: string | null }[];
  measured?: string[];
  rendered?: string[];
  score?: number;
}

export interface Site {
  ctx: TeamContext;
  siteId: string;
}

const urlOf = (path: string) => `https://halden.example${path}`;

export async function createSiteRows(): Promise<Site> {
  const { teamId, userId } = await createTestTeam();
  const site = await db().site.create({
    data: { teamId, name: "Halden", startUrl: urlOf("/"), host: "halden.example" },
  });
  return { ctx: { db: db(), teamId, actor: { kind: "user", userId }, now: () => new Date() }, siteId: site.id };
}

/** A finished audit as its rows; each is an hour later than the one before of the same site. */
export async function createAudit({ ctx, siteId }: Site, seen: SeenAudit): Promise<string> {
  const count = await db().audit.count({ where: { siteId } });
  const createdAt = new Date(Date.UTC(2026, 10, 1, count));
  const { id: auditId } = await db().audit.create({
    data: {
      teamId: ctx.teamId,
      siteId,
      startUrl: urlOf("/"),
      status: "completed",
      options: {},
      ruleSetVersion: seen.ruleSetVersion ?? "one",
      isCrawlComplete: seen.isCrawlComplete ?? true,
      pagesCrawled: Object.keys(seen.pages).length,
      score: seen.score ?? 50,
      createdAt,
      completedAt: createdAt,
    },
  });
  await db().page.createMany({
    data: Object.entries(seen.pages).map(([path, status]) => ({
      auditId,
      url: urlOf(path),
      status,
      isIndexable: status === 200,
      indexabilityReason: "indexable",
      template: "/*",
      facts: {},
      ...(seen.rendered?.includes(path) ? { rendered: {} } : {}),
    })),
  });
  await db().finding.createMany({
    data: seen.findings.map(({ ruleId, path, status }) => ({
      auditId,
      key: findingKey(ruleId, path === null ? "site" : "page", path === null ? "" : urlOf(path)),
      ruleId,
      ruleSetVersion: "one",
      category: "titles",
      severity: "warning" as const,
      scope: path === null ? "site" : "page",
      status: status ?? "failed",
      url: path === null ? null : urlOf(path),
      message: `Seen on ${path ?? "the site"}.`,
      evidence: [],
      phase: "crawl" as const,
    })),
  });
  await db().ruleError.createMany({
    data: (seen.ruleErrors ?? []).map(({ ruleId, path }) => ({
      auditId,
      ruleId,
      url: path === null ? "" : urlOf(path),
      message: "broke",
      phase: "crawl" as const,
    })),
  });
  await db().measurement.createMany({
    data: (seen.measured ?? []).map((path) => ({
      id: randomUUID(),
      auditId,
      url: urlOf(path),
      device: "mobile",
      source: "lighthouse",
      performance: 80,
      facts: {},
    })),
  });
  return auditId;
}
