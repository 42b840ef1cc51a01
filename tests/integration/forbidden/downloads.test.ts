import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getLighthouseResponse } from "@/server/audits/get-lighthouse-response";
import { getReportResponse } from "@/server/audits/get-report-response";
import { findMembership } from "@/server/auth/find-membership";
import type { TeamContext } from "@/server/context";
import { db } from "@/server/db/client";
import { EXPORT_FILES } from "@/server/exports/constants";
import { getExportResponse } from "@/server/exports/get-export-response";
import { getFixesResponse } from "@/server/fixes/get-fixes-response";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createTestTeam } from "@/tests/helpers/team";
import { addMember } from "../auth/contexts";
import type { Ids } from "./expectations";
import { createSecretTeam, MARK, noIds } from "./secret-team";

type Download = (ctx: TeamContext, ids: Ids) => Promise<Response>;
const request = new Request("https://plumbline.example/");
const AUDIT = "app/(dashboard)/audits/[auditId]";

/** Downloads of a team by their route; several where one route has several files. */
const DOWNLOADS: Record<string, Download[]> = {
  [`${AUDIT}/report.pdf/route.ts`]: [(ctx, { auditId }) => getReportResponse({ ctx, auditId, request })],
  [`${AUDIT}/fixes.md/route.ts`]: [(ctx, { auditId }) => getFixesResponse({ ctx, auditId, causeId: null })],
  [`${AUDIT}/export/[file]/route.ts`]: EXPORT_FILES.map(
    (file): Download =>
      (ctx, { auditId }) =>
        getExportResponse({ ctx, auditId, file, request }),
  ),
  [`${AUDIT}/speed/[measurementId]/lighthouse.json/route.ts`]: [
    (ctx, { auditId, measurementId }) => getLighthouseResponse({ ctx, auditId, measurementId }),
  ],
};
/** Routes that are no download of a team: public, or guarded by tests of their own. */
const OTHER_ROUTES = [
  "app/(dashboard)/settings/personal-data.json/route.ts",
  "app/(dashboard)/team/activity/activity.csv/route.ts",
  "app/api/auth/[...nextauth]/route.ts",
  "app/api/bundle-key/route.ts",
  "app/api/deploy/[token]/route.ts",
  "app/api/health/route.ts",
  "app/api/inngest/route.ts",
  "app/api/trpc/[trpc]/route.ts",
  "app/api/v1/[...path]/route.ts",
  "app/s/[token]/badge.svg/route.ts",
  "app/s/[token]/do/[deed]/route.ts",
  "app/s/[token]/preview.png/route.ts",
  "app/s/[token]/report.pdf/route.ts",
];

let database: TestDatabase;
let secret: Ids;
let stranger: TeamContext;

beforeAll(async () => {
  database = await createTestDatabase();
  secret = await createSecretTeam();
  const { teamId, userId } = await createTestTeam();
  stranger = { db: db(), teamId, actor: { kind: "user", userId }, now: () => new Date() };
}, 60_000);
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

it("has a row for every route", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).map((file) => `app/${file}`);
  const routes = files.filter((file) => /\/route\.tsx?$/.test(file));
  expect(routes.sort()).toEqual([...Object.keys(DOWNLOADS), ...OTHER_ROUTES].sort());
});

describe.each(Object.entries(DOWNLOADS))("%s", (_route, downloads) => {
  it("answers another team as if the audit were missing", async () => {
    for (const download of downloads) {
      const foreign = await download(stranger, secret);
      const text = await foreign.text();
      expect(foreign.status).toBe(404);
      expect(text).not.toContain(MARK);
      const missing = await download(stranger, noIds());
      expect([missing.status, await missing.text()]).toEqual([foreign.status, text]);
    }
  });
});

it("gives the team itself its fixes and exports", async () => {
  const ctx = { ...stranger, teamId: secret.teamId };
  for (const route of [`${AUDIT}/fixes.md/route.ts`, `${AUDIT}/export/[file]/route.ts`]) {
    for (const download of DOWNLOADS[route] ?? []) {
      const response = await download(ctx, secret);
      expect(response.status).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
    }
  }
});

it("proves no team to someone removed whose browser still names it, which is where every route begins", async () => {
  const { userId } = await addMember(secret.teamId, "admin");
  const asked = { db: db(), userId, chosenTeamId: secret.teamId };
  expect((await findMembership(asked))?.teamId).toBe(secret.teamId);
  await db().membership.deleteMany({ where: { userId, teamId: secret.teamId } });
  expect((await findMembership(asked))?.teamId).not.toBe(secret.teamId);
});
