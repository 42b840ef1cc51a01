import { describe, expect, it } from "vitest";
import { readLighthouseResult } from "@/server/measure/lighthouse-result";
import { lighthouseResult } from "@/tests/helpers/psi-server";

const target = { url: "https://example.com/", device: "mobile", source: "psi" } as const;

describe("readLighthouseResult", () => {
  it("lists failing audits by saving, without the metrics and without what was not computed", () => {
    const facts = readLighthouseResult(lighthouseResult(), target);
    expect(facts.audits.map((audit) => [audit.id, audit.category, audit.savingsMs, audit.savingsBytes])).toEqual([
      ["image-delivery-insight", "performance", 900, 317_440],
      ["render-blocking-insight", "performance", 300, null],
      ["bootup-time", "performance", 150, null],
      ["image-alt", "accessibility", null, null],
    ]);
    expect(facts.audits[0]?.itemCount).toBe(2);
    expect(facts.warnings).toEqual(["The audit cache-insight could not be computed."]);
  });

  it("tells a page's fault from the tool's", () => {
    const read = (code: string) =>
      readLighthouseResult(lighthouseResult({ runtimeError: { code, message: "" } }), target);
    expect(read("NOT_HTML").error?.isPageFault).toBe(true);
    expect(read("TARGET_CRASHED").error?.isPageFault).toBe(false);
    expect(read("SOMETHING_NEW").error?.isPageFault).toBe(false);
    expect(read("NO_ERROR").error).toBeNull();
  });

  it("turns something else into an error, not into zeros", () => {
    expect(readLighthouseResult("nonsense", target)).toMatchObject({
      error: { isPageFault: false },
      performance: null,
    });
    expect(readLighthouseResult({}, target)).toMatchObject({ error: null, performance: null, lcpMs: null });
  });
});
