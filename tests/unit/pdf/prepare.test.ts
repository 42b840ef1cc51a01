import { describe, expect, it } from "vitest";
import { contrastRatio, readableOn } from "@/server/pdf/contrast";
import { formatDuration, formatPoints, formatVital } from "@/server/pdf/format";
import { indexableShare, prepareIndexabilityDonut, prepareSeverityDonut } from "@/server/pdf/prepare-donuts";
import { prepareLogo } from "@/server/pdf/prepare-logo";
import { describeChange, prepareSummary } from "@/server/pdf/prepare-summary";
import { fieldScope, prepareVitals } from "@/server/pdf/prepare-vitals";
import { createTheme } from "@/server/pdf/theme";
import type { ReportVital } from "@/server/pdf/types";
import { poorInput, richInput } from "../../integration/pdf/report-input";

describe("theme", () => {
  it("darkens a pale accent until it is readable on white, and keeps it for areas", () => {
    const theme = createTheme("#ffee00");
    expect(theme.accent).toBe("#ffee00");
    expect(contrastRatio(theme.accentText, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });

  it("leaves a dark accent as it is", () => {
    expect(readableOn("#7a3b14", "#ffffff")).toBe("#7a3b14");
  });

  it("falls back to the product's accent when the value is not a colour", () => {
    expect(createTheme("red; }").accent).toBe(createTheme(null).accent);
  });
});

describe("formats", () => {
  it("writes metrics in their usual unit", () => {
    expect([formatVital("LCP", 2540), formatVital("INP", 163.6), formatVital("CLS", 0.1)]).toEqual([
      "2.5 s",
      "164 ms",
      "0.10",
    ]);
  });

  it("never rounds a loss to nothing", () => {
    expect([formatPoints(0.01), formatPoints(6.14), formatPoints(0)]).toEqual(["<0.1", "6.1", "0.0"]);
  });

  it("writes durations in words", () => {
    expect([formatDuration(900), formatDuration(60_000), formatDuration(431_000), formatDuration(3_720_000)]).toEqual([
      "1 second",
      "1 minute",
      "7 min 11 s",
      "1 h 2 min",
    ]);
  });
});

describe("donuts", () => {
  it("keeps the order of severities and counts zeros", () => {
    const { slices, total } = prepareSeverityDonut({ critical: 0, warning: 2, notice: 1 });
    expect(slices.map(({ label, count }) => [label, count])).toEqual([
      ["Critical", 0],
      ["Warning", 2],
      ["Notice", 1],
    ]);
    expect(total).toBe(3);
  });

  it("loses no page when it groups reasons", () => {
    const counts = {
      indexable: 1,
      noindex: 2,
      canonicalised: 4,
      redirect: 8,
      "not-2xx": 16,
      "no-response": 32,
      "not-html": 64,
      "blocked-by-robots": 128,
      "bot-challenge": 256,
    };
    expect(prepareIndexabilityDonut(counts).total).toBe(511);
  });

  it("rounds the share neither up to all nor down to none", () => {
    const share = (indexable: number, noindex: number) =>
      indexableShare(prepareIndexabilityDonut({ indexable, noindex }));
    expect([share(999, 1), share(1, 999), share(5, 0), share(0, 5), share(0, 0)]).toEqual([
      "99%",
      "1%",
      "100%",
      "0%",
      "–",
    ]);
  });
});

describe("vitals", () => {
  const base: ReportVital = {
    metric: "LCP",
    field: null,
    mobile: null,
    desktop: null,
    thresholds: { good: 2500, poor: 4000 },
  };

  it("lets field data decide the verdict", () => {
    const { core } = prepareVitals([{ ...base, field: { value: 2500, scope: "url" }, mobile: 9000 }]);
    expect(core[0]?.verdict.label).toBe("Good");
  });

  it("never judges a metric without a number", () => {
    expect(prepareVitals([base]).core[0]).toMatchObject({ field: null, mobile: null, verdict: { label: "No data" } });
  });

  it("calls the limit itself not yet poor", () => {
    const label = (mobile: number) => prepareVitals([{ ...base, mobile }]).core[0]?.verdict.label;
    expect([label(4000), label(4001)]).toEqual(["Needs work", "Poor"]);
  });

  it("says what no laboratory and what no visitor can measure", () => {
    const { core, other } = prepareVitals([
      { ...base, metric: "INP" },
      { ...base, metric: "TBT" },
    ]);
    expect(core[0]?.missingLab).toBe("field only");
    expect(other[0]?.missingField).toBe("lab only");
  });

  it("says whose visits the field numbers are", () => {
    expect(fieldScope([base])).toBeNull();
    expect(fieldScope([{ ...base, field: { value: 1, scope: "origin" } }])).toBe("whole site");
  });
});

describe("summary", () => {
  it("opens with the analysis when there is one", () => {
    expect(prepareSummary(richInput())).toMatch(/^The site is healthy/);
  });

  it("states the plain facts otherwise", () => {
    expect(prepareSummary(richInput({ analysis: null }))).toBe(
      "612 addresses were read on halden-outdoor.com, and 598 pages can be indexed. 412 findings, 198 of them critical, come from 6 rules. The first 3 fixes are together worth 11.2 of the 22.0 points lost.",
    );
  });

  it("does not call a site that never answered faultless", () => {
    expect(prepareSummary(poorInput())).toBe(
      "No page of halden-outdoor.com could be read, so there is nothing to score.",
    );
  });

  it("describes the change as it is shown, in whole points", () => {
    const change = (value: number | null, previous: number | null) =>
      describeChange({
        value,
        band: null,
        previous: previous === null ? null : { value: previous, completedAt: "2026-11-12T23:59:00Z" },
        receiptLines: [],
      });
    expect(change(78, 74)).toBe("4 points up since 12 November 2026");
    expect(change(73.4, 74)).toBe("1 point down since 12 November 2026");
    expect(change(74.4, 74)).toBe("Unchanged since 12 November 2026");
    expect([change(null, 74), change(78, null)]).toEqual([null, null]);
  });
});

describe("prepareLogo", () => {
  it("refuses bytes that are not the image they claim to be", () => {
    const jpeg = Buffer.from("ffd8ffe000104a464946", "hex").toString("base64");
    expect(prepareLogo({ base64: jpeg, type: "jpeg" })?.format).toBe("jpg");
    expect(prepareLogo({ base64: jpeg, type: "png" })).toBeNull();
    expect(prepareLogo({ base64: "", type: "png" })).toBeNull();
  });
});
