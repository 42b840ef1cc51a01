import { describe, expect, it } from "vitest";
import { classifyStatus, prepareSeverityDonut, prepareStatusDonut } from "@/server/audits/prepare-donuts";

describe("prepareSeverityDonut", () => {
  it("keeps the order of severity and sums up in one sentence", () => {
    const view = prepareSeverityDonut({ notice: 1, critical: 2, warning: 1 });
    expect(view.slices.map((slice) => slice.key)).toEqual(["critical", "warning", "notice"]);
    expect(view.summary).toBe("4 findings: 2 critical, 1 warning and 1 notice.");
  });

  it("says so when there is nothing", () => {
    expect(prepareSeverityDonut({ notice: 0, critical: 0, warning: 0 })).toMatchObject({
      total: 0,
      summary: "No rule found anything to report.",
    });
  });
});

describe("prepareStatusDonut", () => {
  const counts = { success: 999, redirect: 0, clientError: 1, serverError: 0, noResponse: 0 };

  it("never rounds a failing address away", () => {
    expect(prepareStatusDonut(counts).summary).toBe("99% of 1,000 addresses answered with success; 1 failed.");
  });

  it("survives an audit without pages", () => {
    expect(prepareStatusDonut({ ...counts, success: 0, clientError: 0 }).summary).toBe("No address was requested.");
  });
});

describe("classifyStatus", () => {
  it.each([
    [200, "success"],
    [308, "redirect"],
    [404, "clientError"],
    [503, "serverError"],
    [null, "noResponse"],
    [999, "noResponse"],
  ] as const)("puts %s under %s", (status, kind) => {
    expect(classifyStatus(status)).toBe(kind);
  });
});
