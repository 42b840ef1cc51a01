import { randomUUID } from "node:crypto";
import { PHASES } from "@/server/audits/constants";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { documentWith, pageFrom } from "@/tests/helpers/page-facts";
import { createTestTeam, type TestTeam } from "@/tests/helpers/team";

export interface AuditRows {
  team: TestTeam;
  ctx: TeamContext;
  auditId: string;
}

export const urlOf = (path: string) => `https://halden.example${path}`;

/** A finished audit of an own team: four pages, findings of two rules, one unverified, one measured page. */
export async function createAuditRows(status: "running" | "completed" = "completed"): Promise<AuditRows> {
  const team = await createTestTeam();
  const site = await db().site.create({
    data: { teamId: team.teamId, name: "Halden", startUrl: urlOf("/"), host: "halden.example" },
  });
  const audit = await db().audit.create({
    data: {
      teamId: team.teamId,
      siteId: site.id,
      startUrl: urlOf("/"),
      status,
      options: {},
      requestedById: team.userId,
      ruleSetVersion: "test",
      startedAt: new Date("2026-11-20T10:00:00Z"),
      completedAt: status === "completed" ? new Date("2026-11-20T10:03:41Z") : null,
      score: status === "completed" ? 78 : null,
      phases: { create: PHASES.map((phase) => ({ phase })) },
    },
  });
  const auditId = audit.id;
  await addPages(auditId);
  await db().finding.createMany({
    data: [
      { severity: "warning" as const, url: urlOf("/a"), ruleId: "missing-title" },
      { severity: "critical" as const, url: urlOf("/b"), ruleId: "missing-title" },
      { severity: "notice" as const, url: null, ruleId: "missing-robots-txt" },
      { severity: "warning" as const, url: urlOf("/c"), ruleId: "missing-title", status: "unverified" },
    ].map((finding) => ({
      status: "failed",
      ...finding,
      auditId,
      key: randomUUID(),
      ruleSetVersion: "test",
      category: "titles",
      scope: finding.url === null ? "site" : "page",
      message: `Seen on ${finding.url ?? "the site"}.`,
      evidence: [{ kind: "text", value: "x" }],
      phase: "crawl" as const,
    })),
  });
  await db().measurement.create({
    data: {
      auditId,
      url: urlOf("/a"),
      device: "mobile",
      source: "lighthouse",
      performance: 58,
      lcpMs: 3800,
      facts: { audits: [], field: null },
    },
  });
  const actor = { kind: "user" as const, userId: team.userId };
  return { team, auditId, ctx: { db: db(), teamId: team.teamId, actor, now: () => new Date() } };
}

async function addPages(auditId: string): Promise<void> {
  const pages = [
    { path: "/a", status: 200, depth: 1, findingCount: 1 },
    { path: "/b", status: 200, depth: 2, findingCount: 1 },
    { path: "/c", status: 404, depth: 1, findingCount: 0 },
    { path: "/d", status: null, depth: null, findingCount: 0 },
  ];
  await db().page.createMany({
    data: pages.map(({ path, ...page }) => ({
      ...page,
      auditId,
      url: urlOf(path),
      title: `Title of ${path}`,
      isIndexable: page.status === 200,
      indexabilityReason: page.status === 200 ? "indexable" : "not-2xx",
      template: path,
      facts: JSON.parse(
        JSON.stringify(
          pageFrom(documentWith("<main><h1>Tents</h1></main>"), { url: urlOf(path), status: page.status }),
        ),
      ),
    })),
  });
}
