import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { answerBadge, answerPreview } from "@/server/shares/answer-face";
import { answerSharedPdf } from "@/server/shares/answer-report";
import { SHARE_SECTIONS, type ShareSection } from "@/server/shares/constants";
import { getSharedReport } from "@/server/shares/get-shared-report";
import { revokeShare } from "@/server/shares/revoke-share";
import { withDatabase } from "@/tests/integration/auth/database";
import { Reader, type SharedAudit, shareAudit } from "./shared-audit";

withDatabase();

async function reportOf({ token }: SharedAudit) {
  const door = await new Reader(token).door();
  if (!door) throw new Error("The link leads nowhere.");
  return getSharedReport(door);
}

async function addReport({ auditId }: SharedAudit) {
  await db().report.create({
    data: { auditId, kind: "full", bytes: Buffer.from("%PDF-1.7 test"), sha256: "abc", pageCount: 1 },
  });
}

describe("the report behind a link", () => {
  it("holds every section by default, and nothing about people, settings or earlier audits", async () => {
    const shared = await shareAudit();
    await db().analysis.create({
      data: {
        auditId: shared.auditId,
        source: "openai",
        model: "test",
        reason: "team reason",
        promptTokens: 10,
        completionTokens: 10,
        costMicros: 5,
        sections: { executiveSummary: [{ text: "Fine.", citations: ["A-score"] }] },
      },
    });
    const report = await reportOf(shared);
    for (const section of SHARE_SECTIONS) expect(report[section], section).not.toBeNull();
    expect(report.issues?.issues.map((issue) => issue.ruleId).sort()).toEqual(["missing-robots-txt", "missing-title"]);
    const text = JSON.stringify(report);
    for (const secret of [shared.email, "Test Owner", "team reason", "tokens read", "For the client", "requestedBy"]) {
      expect(text).not.toContain(secret);
    }
    expect(report.feedback).toBeNull();
  });

  it.each(SHARE_SECTIONS)("holds nothing but the section %s when only that was chosen", async (only) => {
    const report = await reportOf(await shareAudit({ sections: [only] }));
    const shown = SHARE_SECTIONS.filter((section: ShareSection) => report[section] !== null);
    // An audit without an analysis has none to show.
    expect(shown).toEqual(only === "analysis" ? [] : [only]);
    if (only !== "score" && only !== "trend") expect(JSON.stringify(report)).not.toMatch(/"(score|gain)":\d/);
  });

  it("leaves evidence out when asked, and keeps the addresses", async () => {
    const report = await reportOf(await shareAudit({ hidesEvidence: true }));
    const samples = [
      ...(report.issues?.issues ?? []).flatMap((issue) => issue.samples),
      ...(report.causes?.causes ?? []).flatMap((cause) => cause.samples),
    ];
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) expect(sample).toEqual({ url: expect.any(String), message: "", evidence: [] });
    const text = JSON.stringify(report);
    expect(text).not.toContain("Seen on");
    expect(text).not.toContain("Title of");
    expect(text).toContain("https://halden.example/b");
  });

  it("explains causes with their pages, gain and fix", async () => {
    const { causes } = await reportOf(await shareAudit());
    expect(causes?.totalCount).toBeGreaterThan(0);
    for (const cause of causes?.causes ?? []) expect(cause.title && cause.effort).toBeTruthy();
    expect(causes?.causes.flatMap((cause) => cause.samples.map((sample) => sample.url))).toContain(
      "https://halden.example/a",
    );
  });

  it("shows earlier scores up to its own audit, and no later one", async () => {
    const shared = await shareAudit();
    const { siteId, teamId, startUrl, createdAt } = await db().audit.findUniqueOrThrow({
      where: { id: shared.auditId },
    });
    const add = (score: number, days: number, ruleSetVersion = "test") =>
      db().audit.create({
        data: {
          siteId,
          teamId,
          startUrl,
          status: "completed",
          options: {},
          ruleSetVersion,
          score,
          createdAt: new Date(createdAt.getTime() + days * 86_400_000),
        },
      });
    await add(40, -3, "older rules");
    await add(70, -2);
    await add(99, 1);
    const { trend } = await reportOf(shared);
    expect(trend?.changes?.counts).toEqual({
      new: expect.any(Number),
      fixed: 0,
      still: 0,
      unobserved: expect.any(Number),
    });
    expect((await reportOf(await shareAudit())).trend?.changes).toBeNull();
    expect(trend?.points.map(({ score, change, isComparable }) => [score, change, isComparable])).toEqual([
      [40, null, false],
      [70, null, true],
      [78, 8, true],
    ]);
  });
});

describe("the PDF behind a link", () => {
  it("is given with everything, and like a dead link otherwise", async () => {
    const whole = await shareAudit();
    await addReport(whole);
    const given = await answerSharedPdf(new Reader(whole.token).request("report.pdf"), whole.token);
    expect([given.status, given.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect((await reportOf(whole)).hasPdf).toBe(true);

    const parts = await shareAudit({ sections: ["score", "issues"] });
    const redacted = await shareAudit({ hidesEvidence: true });
    const locked = await shareAudit({ password: "sesame open" });
    const gone = await shareAudit();
    await revokeShare({ ctx: gone.ctx, input: { shareId: gone.shareId } });
    for (const shared of [parts, redacted, locked, gone]) {
      await addReport(shared);
      const answer = await answerSharedPdf(new Reader(shared.token).request("report.pdf"), shared.token);
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("does not work")]);
    }
    const reader = new Reader(locked.token);
    await reader.send("unlock", { password: "sesame open" });
    expect((await answerSharedPdf(reader.request("report.pdf"), locked.token)).status).toBe(200);
  });
});

describe("badge and picture", () => {
  it("show the score of an open link, are not kept anywhere and need no network", async () => {
    const { token, ctx } = await shareAudit();
    await db().team.update({
      where: { id: ctx.teamId },
      data: { name: "Żółw & Søn 株式会社", brandAccent: "#aa3366" },
    });
    const badge = await answerBadge(new Reader(token).request("badge.svg"), token);
    expect(badge.headers.get("content-type")).toContain("image/svg+xml");
    expect(await badge.text()).toContain("78 / 100");
    const picture = await answerPreview(new Reader(token).request("preview.png"), token);
    const { format, width, height } = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();
    expect([format, width, height]).toEqual(["png", 1200, 630]);
    for (const response of [badge, picture]) expect(response.headers.get("cache-control")).toBe("private, no-store");
  });

  it("say nothing of links that are locked, dead or do not show the score", async () => {
    const locked = await shareAudit({ password: "sesame open" });
    const domains = await shareAudit({ allowedDomains: ["client.test"] });
    const reader = new Reader(locked.token);
    await reader.send("unlock", { password: "sesame open" });
    for (const [visitor, token] of [
      [new Reader(locked.token), locked.token],
      // Not even for who knows the password: pictures are fetched by machines.
      [reader, locked.token],
      [new Reader(domains.token), domains.token],
      [new Reader("x".repeat(43)), "x".repeat(43)],
    ] as const) {
      expect((await answerBadge(visitor.request("badge.svg"), token)).status).toBe(404);
      expect((await answerPreview(visitor.request("preview.png"), token)).status).toBe(404);
    }
    const scoreless = await shareAudit({ sections: ["issues"] });
    expect((await answerBadge(new Reader(scoreless.token).request("badge.svg"), scoreless.token)).status).toBe(404);
  });
});
