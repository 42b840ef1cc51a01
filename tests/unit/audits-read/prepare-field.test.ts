import { describe, expect, it } from "vitest";
import { type FieldDataRow, formatPeriod, prepareField, toPercents } from "@/server/audits/prepare-field";
import { prepareFieldTrends } from "@/server/audits/prepare-field-trend";
import type { FieldHistory, FieldMetrics } from "@/server/facts/types";

const HOME = "https://halden.example/";
const ORIGIN = "https://halden.example";
const SHARES = { good: 0.7812, needsWork: 0.1401, poor: 0.0787 };

function metrics(values: Partial<FieldMetrics["values"]> = {}): FieldMetrics {
  return {
    values: {
      lcpMs: { p75: 2304, shares: SHARES },
      inpMs: { p75: 140, shares: null },
      cls: { p75: 0.07, shares: SHARES },
      ttfbMs: null,
      fcpMs: { p75: 3100, shares: null },
      ...values,
    },
    period: { firstDate: "2026-10-26", lastDate: "2026-11-22" },
  };
}
const row = (overrides: Partial<FieldDataRow> = {}): FieldDataRow => ({
  url: HOME,
  subject: "url",
  formFactor: "phone",
  metrics: metrics(),
  history: null,
  ...overrides,
});
const list = (...rows: FieldDataRow[]) => ({ home: HOME, state: "loaded" as const, reason: null, rows });

describe("data of visitors, prepared", () => {
  it("say whose they are: the home page first, then the whole site, then pages with visits of their own", () => {
    const view = prepareField(
      list(
        row({ url: `${ORIGIN}/b?x=1` }),
        row({ url: ORIGIN, subject: "origin" }),
        row({ formFactor: "desktop" }),
        row(),
        row({ url: `${ORIGIN}/quiet`, subject: "origin" }),
      ),
    );
    expect(view.subjects.map(({ label, scope }) => [label, scope])).toEqual([
      ["Home page", "The address halden.example/ alone."],
      ["Whole site", "All pages of the origin halden.example, not one address."],
      ["/b?x=1", "The address halden.example/b?x=1 alone."],
    ]);
    expect(view.subjects[0]?.records.map((record) => record.deviceLabel)).toEqual(["Phone", "Desktop"]);
    expect(view.note).toMatch(/^1 page has too few visits of its own; the numbers of the whole site stand for it\.$/);
  });

  it("have a verdict and thresholds; a missing metric has neither and is not 0", () => {
    const record = prepareField(list(row())).subjects[0]?.records[0];
    expect(record?.metrics.map(({ short, value, verdict }) => [short, value, verdict])).toEqual([
      ["LCP", "2.3 s", "good"],
      ["INP", "140 ms", "good"],
      ["CLS", "0.07", "good"],
      ["TTFB", null, null],
      ["FCP", "3.1 s", "poor"],
    ]);
    expect(record?.metrics[0]).toMatchObject({ goodText: "2.5 s", poorText: "4.0 s" });
    expect(record?.period).toBe("Oct 26 to Nov 22, 2026");
  });

  it("judge the Core Web Vitals as Google does: INP may be missing, LCP and CLS may not", () => {
    const verdict = (values: Partial<FieldMetrics["values"]>) =>
      prepareField(list(row({ metrics: metrics(values) }))).subjects[0]?.records[0]?.passesCoreWebVitals;
    expect(verdict({})).toBe(true);
    expect(verdict({ inpMs: null })).toBe(true);
    expect(verdict({ inpMs: { p75: 201, shares: null } })).toBe(false);
    expect(verdict({ cls: null })).toBeNull();
  });

  it("explain why there are none", () => {
    const none = { home: HOME, rows: [] };
    expect(prepareField({ ...none, state: "absent", reason: "Too few." })).toEqual({ subjects: [], note: "Too few." });
    expect(prepareField({ ...none, state: null, reason: null }).note).toMatch(/CRUX_API_KEY/);
  });

  it("name both years of a period that crosses one", () => {
    expect(formatPeriod({ firstDate: "2026-12-20", lastDate: "2027-01-16" })).toBe("Dec 20, 2026 to Jan 16, 2027");
  });
});

describe("shares of visits", () => {
  it.each([
    [SHARES, { good: 78, needsWork: 14, poor: 8 }],
    [
      { good: 1 / 3, needsWork: 1 / 3, poor: 1 / 3 },
      { good: 34, needsWork: 33, poor: 33 },
    ],
    [
      { good: 1, needsWork: 0, poor: 0 },
      { good: 100, needsWork: 0, poor: 0 },
    ],
    [
      { good: 0.995, needsWork: 0.004, poor: 0.001 },
      { good: 100, needsWork: 0, poor: 0 },
    ],
  ])("of %o are whole percents that add up to 100", (shares, percents) => {
    expect(toPercents(shares)).toEqual(percents);
  });

  it("of nothing are nothing", () => {
    expect(toPercents({ good: 0, needsWork: 0, poor: 0 })).toBeNull();
  });
});

describe("the trend of visitors", () => {
  const history = (lcp: (number | null)[]): FieldHistory => {
    const none = lcp.map(() => null);
    return {
      periods: lcp.map((_, week) => {
        const end = new Date(Date.UTC(2026, 10, 1 + 7 * week));
        const start = new Date(end.getTime() - 27 * 86_400_000);
        return { firstDate: start.toISOString().slice(0, 10), lastDate: end.toISOString().slice(0, 10) };
      }),
      p75: { lcpMs: lcp, inpMs: none, cls: none, ttfbMs: none, fcpMs: none },
    };
  };

  it("is one sentence with both ends, and says how many weeks are missing", () => {
    const [trend] = prepareFieldTrends(history([1362, null, 2600]));
    expect(trend?.summary).toBe(
      "Largest Contentful Paint went from 1.4 s (good) to 2.6 s (needs work) between Nov 1 and Nov 15, the 75th percentile of 28 days each week. 1 week has too few visits.",
    );
    expect(trend?.points.map((point) => [point.label, point.value, point.text])).toEqual([
      ["Nov 1", 1362, "1.4 s"],
      ["Nov 8", null, null],
      ["Nov 15", 2600, "2.6 s"],
    ]);
  });

  it("shows the poor threshold only when the line comes near it", () => {
    expect(prepareFieldTrends(history([900, 950]))[0]?.ticks.map((tick) => tick.text)).toEqual(["0", "2.5 s"]);
    expect(prepareFieldTrends(history([900, 3900]))[0]?.ticks.map((tick) => tick.text)).toEqual([
      "0",
      "2.5 s",
      "4.0 s",
    ]);
  });

  it("needs two weeks", () => {
    expect(prepareFieldTrends(history([900, null, null]))).toEqual([]);
  });
});
