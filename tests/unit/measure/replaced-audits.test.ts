import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { prepareOpportunities } from "@/server/audits/prepare-details";
import { readLighthouseResult } from "@/server/measure/lighthouse-result";
import { auditOutcome } from "@/server/rules/join/audit-outcome";
import { REPLACED_AUDITS } from "@/server/rules/join/replaced-audits";

const TARGET = { url: "https://example.com/", device: "mobile", source: "lighthouse" } as const;

const audit = (title: string, more: object = {}) => ({
  title,
  score: 0,
  scoreDisplayMode: "metricSavings",
  metricSavings: { LCP: 300 },
  ...more,
});
const measured = readLighthouseResult(
  {
    lighthouseVersion: "12.8.0",
    categories: {
      performance: {
        score: 0.5,
        auditRefs: [
          "render-blocking-resources",
          "render-blocking-insight",
          "unused-javascript",
          "new-insight",
          "old-one",
        ].map((id) => ({ id, group: "insights" })),
      },
    },
    audits: {
      "render-blocking-resources": audit("Eliminate render-blocking resources", { metricSavings: { LCP: 900 } }),
      "render-blocking-insight": audit("Render blocking requests"),
      "unused-javascript": audit("Reduce unused JavaScript"),
      "new-insight": audit("Something newer", { replacesAudits: ["old-one"] }),
      "old-one": audit("Something older"),
    },
  },
  TARGET,
);

describe("audits that a newer one replaces", () => {
  it("are known as the installed Lighthouse declares them", async () => {
    const folder = join(process.cwd(), "node_modules/lighthouse/core/audits/insights");
    const declared: Record<string, string[]> = {};
    for (const file of readdirSync(folder).filter((name) => /^(?!insight-).*-insight\.js$/.test(name))) {
      const { default: implementation } = await import(pathToFileURL(join(folder, file)).href);
      const { id, replacesAudits } = implementation.meta;
      if (replacesAudits) declared[id] = replacesAudits;
    }
    expect(REPLACED_AUDITS).toEqual(declared);
  });

  it("are not listed beside it, whether the result or we know", () => {
    expect(
      prepareOpportunities(measured)
        .map((one) => one.title)
        .sort(),
    ).toEqual(["Reduce unused JavaScript", "Render blocking requests", "Something newer"]);
  });

  it("are no second proof of one finding", () => {
    const outcome = auditOutcome(measured, { ids: ["render-blocking-insight", "render-blocking-resources"] });
    expect(outcome).toMatchObject({ status: "failed", message: expect.stringContaining("Render blocking requests") });
    expect(outcome.status === "failed" && outcome.evidence).toHaveLength(1);
    const older = { ...measured, audits: measured.audits.filter((one) => one.id !== "render-blocking-insight") };
    expect(auditOutcome(older, { ids: ["render-blocking-resources"] })).toMatchObject({ status: "failed" });
  });
});
