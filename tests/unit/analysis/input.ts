import { type AnalysisInput, type AnalysisRule, buildAnalysisFacts } from "@/server/analysis/facts";

export const rule = (overrides: Partial<AnalysisRule> = {}): AnalysisRule => ({
  ruleId: "missing-title",
  title: "Page has no title",
  severity: "critical",
  effort: "per-page",
  pageCount: 12,
  isShareKnown: true,
  gain: 7,
  why: "Search engines show the title as the headline of a result.",
  howToFix: "Write a title of 30 to 60 characters for each page.",
  exampleUrls: ["https://shop.test/products/red-hat"],
  ...overrides,
});

/** A shop with faults; the names of the numbers are in the facts that a test cites. */
export const shop: AnalysisInput = {
  domain: "shop.test",
  startUrl: "https://shop.test/",
  score: 72,
  categoryScores: [{ category: "titles", label: "Titles", score: 64 }],
  counts: { critical: 14, warning: 33, notice: 8 },
  pageCount: 52,
  indexablePageCount: 40,
  rules: [
    rule(),
    rule({
      ruleId: "missing-sitemap",
      title: "Site has no sitemap",
      severity: "warning",
      effort: "one-change",
      pageCount: null,
      gain: 2,
      why: "A sitemap tells crawlers which pages exist.",
      howToFix: "Publish a sitemap and name it in robots.txt.",
      exampleUrls: [],
    }),
    rule({
      ruleId: "uncompressed-response",
      title: "Response is not compressed",
      severity: "warning",
      effort: "one-change",
      pageCount: 40,
      gain: 3,
      why: "Text without compression takes longer to load.",
      howToFix: "Switch on Brotli or gzip in the server.",
      exampleUrls: ["https://shop.test/"],
    }),
  ],
  pages: [
    { url: "https://shop.test/", title: "Shop", device: "mobile", performance: 41, lcpMs: 5210, cls: 0.31 },
    { url: "https://shop.test/about", title: null, device: "mobile", performance: 88, lcpMs: 1900, cls: 0.02 },
  ],
  averages: {
    mobile: { measuredCount: 2, performance: 65, lcpMs: 3555, cls: 0.165, tbtMs: 190, fcpMs: 1700 },
    desktop: null,
  },
  whatIf: { criticalFixed: 79, allFixed: 98 },
  limits: ["The crawl stopped at its limit of 52 pages."],
};

export const facts = (overrides: Partial<AnalysisInput> = {}) => buildAnalysisFacts({ ...shop, ...overrides });
