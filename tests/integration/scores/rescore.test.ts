import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getAudit } from "@/server/audits/get-audit";
import { prepareScore } from "@/server/audits/prepare-score";
import { rescoreAudit } from "@/server/audits/rescore-audit";
import { db } from "@/server/db/client";
import { RULE_SET_VERSION } from "@/server/rules/registry";
import { listOutdatedAudits } from "@/server/scores/list-outdated-audits";
import { scoreUnderCurrentRules } from "@/server/scores/score-under-current-rules";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createAuditRows } from "../audits-read/audit-rows";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

/** An audit scored under rules of the past, and a newer one of the same site under today's. */
async function twoAudits() {
  const earlier = await createAuditRows();
  // Its measurement holds no facts that a rule could judge.
  await db().measurement.deleteMany({ where: { auditId: earlier.auditId } });
  await rescoreAudit(db(), earlier.auditId);
  const later = await createAuditRows();
  const { siteId } = await db().audit.findUniqueOrThrow({ where: { id: earlier.auditId } });
  await db().audit.update({
    where: { id: later.auditId },
    data: {
      siteId,
      teamId: earlier.team.teamId,
      ruleSetVersion: RULE_SET_VERSION,
      createdAt: new Date(Date.now() + 1_000),
    },
  });
  await rescoreAudit(db(), later.auditId);
  const view = () => getAudit({ ctx: earlier.ctx, input: { auditId: later.auditId } });
  return { earlier, later, view };
}

describe("an audit scored under other rules", () => {
  it("is found once, scored again on its stored facts, and compared like with like", async () => {
    const { earlier, later, view } = await twoAudits();
    expect(prepareScore(await view()).previous?.note).toMatch(/scored under other rules/);
    expect(await listOutdatedAudits(later.auditId)).toEqual({ auditIds: [earlier.auditId] });

    const { score } = await scoreUnderCurrentRules(earlier.auditId);
    const shown = (await db().audit.findUniqueOrThrow({ where: { id: earlier.auditId } })).score;
    // The stored findings name a rule that no longer exists, so today's rules see other things.
    expect(score).not.toBe(shown);
    const { previous } = await view();
    expect(previous).toMatchObject({ comparison: "rescored", score, shownScore: shown });
    expect(prepareScore(await view())).toMatchObject({ change: expect.any(Number), previous: { score } });
    expect(await listOutdatedAudits(later.auditId)).toEqual({ auditIds: [] });
  });

  it("keeps its own score and findings", async () => {
    const { earlier } = await twoAudits();
    const before = await db().finding.findMany({ where: { auditId: earlier.auditId }, orderBy: { id: "asc" } });
    const { score } = await db().audit.findUniqueOrThrow({ where: { id: earlier.auditId } });
    await scoreUnderCurrentRules(earlier.auditId);
    expect((await db().audit.findUniqueOrThrow({ where: { id: earlier.auditId } })).score).toBe(score);
    expect(await db().finding.findMany({ where: { auditId: earlier.auditId }, orderBy: { id: "asc" } })).toEqual(
      before,
    );
  });
});
