import type { ReportCause, ReportInput, ReportIssue, ReportPage } from "@/server/pdf/types";

const SEVERITIES = ["critical", "warning", "notice"] as const;
const TITLES = [
  "Product pages canonicalise to a redirect",
  "Images in the hero are lazy-loaded, so the largest paint waits",
  "Category pages share one meta description",
  "Internal links point to redirected addresses",
  "Page has no title",
  "Structured data of a product lacks its price",
  "The response is not compressed",
  "Alternate language pages do not link back",
];

export function makeIssue(index: number, parts: Partial<ReportIssue> = {}): ReportIssue {
  return {
    ruleId: `rule-${index}`,
    severity: SEVERITIES[Math.min(2, Math.floor(index / 4))] ?? "notice",
    category: ["Canonical", "Performance", "Content", "Links"][index % 4] ?? "Links",
    title: TITLES[index % TITLES.length] ?? "Page has no title",
    why: "Search engines follow the canonical address to a redirect and may choose another page, so the signals of both are split and neither ranks as well as it could.",
    howToFix:
      "Let the product template name the final address of the page in its canonical link, and remove the redirect from the sitemap.",
    learnMoreUrl: "https://developers.google.com/search/docs/crawling-indexing/canonicalization",
    effort: (["one-change", "per-page", "project"] as const)[index % 3] ?? null,
    pageCount: 184 - index * 5 > 0 ? 184 - index * 5 : 1,
    gain: index < 20 ? 6.1 / (index + 1) : null,
    evidence: [
      '<link rel="canonical" href="https://halden-outdoor.com/p/ridge-tent-2">',
      "301 https://halden-outdoor.com/p/ridge-tent-2 to https://halden-outdoor.com/products/ridge-tent-2",
    ],
    urls: Array.from({ length: 9 }, (_, place) => `https://halden-outdoor.com/products/ridge-tent-${index}-${place}`),
    ...parts,
  };
}

export function makePage(index: number, parts: Partial<ReportPage> = {}): ReportPage {
  return {
    url: `https://halden-outdoor.com/products/camping/tents/ridge-tent-for-two-people-${index}?colour=green&size=large`,
    status: index % 19 === 0 ? 404 : 200,
    isIndexable: index % 19 !== 0,
    title: `Ridge tent ${index} | Halden Outdoor`,
    findingCount: Math.max(0, 40 - index),
    performance: index % 5 === 0 ? 30 + (index % 70) : null,
    ...parts,
  };
}

export function makeCause(index: number, parts: Partial<ReportCause> = {}): ReportCause {
  const { severity, category, title, pageCount, gain, evidence, urls } = makeIssue(index);
  return {
    severity,
    category,
    title,
    where: `Template /products/*, ${pageCount} of 190 pages`,
    fix: "Let the product template name the final address of the page in its canonical link.",
    effort: "1 change",
    pageCount,
    findingCount: pageCount + 3,
    gain,
    evidence,
    urls,
    ...parts,
  };
}

/** A finished audit of a mid-sized shop, with everything filled in. */
export function richInput(parts: Partial<ReportInput> = {}): ReportInput {
  return {
    brand: {
      teamName: "Northwind Studio",
      logo: null,
      accent: "#7a3b14",
      footer: null,
      contact: "hello@northwind.example",
    },
    audit: {
      domain: "halden-outdoor.com",
      startUrl: "https://halden-outdoor.com/",
      preparedFor: "Halden Outdoor AS",
      completedAt: "2026-11-21T10:12:00.000Z",
      durationMs: 431_000,
      pagesCrawled: 612,
      indexablePages: 598,
      ruleSetVersion: "2026.11",
      ruleCount: 304,
      devices: ["mobile", "desktop"],
      sampleSize: 12,
      isCrawlComplete: true,
      limits: [],
      skippedPhases: [],
      isPartial: false,
    },
    score: {
      value: 78,
      band: "Needs work",
      previous: { value: 74, completedAt: "2026-11-12T09:00:00.000Z" },
      receiptLines: Array.from({ length: 16 }, (_, index) => ({
        title: makeIssue(index).title,
        severity: makeIssue(index).severity,
        pageCount: 184 - index * 9,
        points: 6.5 / (index + 1),
      })),
    },
    severityCounts: { critical: 198, warning: 137, notice: 77 },
    statusCounts: { success: 598, redirect: 9, clientError: 5, serverError: 0, noResponse: 0 },
    indexabilityCounts: { indexable: 584, noindex: 8, canonicalised: 6, redirect: 9, "not-2xx": 5 },
    categories: [
      { label: "Crawlability", score: 71 },
      { label: "Redirects", score: 84 },
      { label: "Titles", score: 93 },
      { label: "Content", score: 84 },
      { label: "Links", score: 66 },
      { label: "Images", score: 77 },
      { label: "Canonical", score: 41 },
      { label: "International", score: 62 },
      { label: "Structured data", score: 91 },
      { label: "Social", score: 100 },
      { label: "Sitemaps", score: 88 },
      { label: "Performance", score: 58 },
      { label: "Security", score: 88 },
      { label: "Mobile", score: 95 },
      { label: "JavaScript", score: null },
      { label: "AI", score: 80 },
    ],
    vitals: [
      {
        metric: "LCP",
        field: { value: 3100, scope: "origin" },
        mobile: 3800,
        desktop: 1900,
        thresholds: { good: 2500, poor: 4000 },
      },
      {
        metric: "INP",
        field: { value: 164, scope: "origin" },
        mobile: null,
        desktop: null,
        thresholds: { good: 200, poor: 500 },
      },
      {
        metric: "CLS",
        field: { value: 0.19, scope: "origin" },
        mobile: 0.06,
        desktop: 0.02,
        thresholds: { good: 0.1, poor: 0.25 },
      },
      {
        metric: "FCP",
        field: { value: 1700, scope: "origin" },
        mobile: 2100,
        desktop: 900,
        thresholds: { good: 1800, poor: 3000 },
      },
      {
        metric: "TTFB",
        field: { value: 640, scope: "origin" },
        mobile: 310,
        desktop: 290,
        thresholds: { good: 800, poor: 1800 },
      },
      { metric: "TBT", field: null, mobile: 740, desktop: 90, thresholds: { good: 200, poor: 600 } },
      { metric: "SI", field: null, mobile: 4100, desktop: 1600, thresholds: { good: 3400, poor: 5800 } },
    ],
    averages: [
      { label: "Performance", mobile: 58, desktop: 86 },
      { label: "Accessibility", mobile: 92, desktop: 92 },
      { label: "Best practices", mobile: 79, desktop: 79 },
      { label: "SEO", mobile: 91, desktop: null },
    ],
    causes: Array.from({ length: 4 }, (_, index) => makeCause(index)),
    causeTotal: 4,
    mutedCount: 0,
    issues: Array.from({ length: 6 }, (_, index) => makeIssue(index)),
    pages: Array.from({ length: 12 }, (_, index) => makePage(index)),
    pageTotal: 612,
    analysis: {
      source: "model",
      model: "gpt-4.1-mini",
      summary:
        "The site is healthy in structure and held back by two template faults: product pages name a canonical address that redirects, and landing pages load their largest image late. Both are one change each and together worth 10.9 of the 22 points lost.",
      sections: [
        {
          heading: "What holds the site back",
          paragraphs: [
            "184 product pages name a canonical address that answers with a redirect. The template writes the old path, so one change repairs all of them.",
            "On 12 landing pages the hero image is marked as lazy. The browser waits for layout before it asks for the file, and the largest paint comes 1.3 s later than it could.",
          ],
          points: [
            "Write the final address into the canonical link of the product template.",
            "Remove the lazy attribute from the first image of the landing template and give it a high fetch priority.",
            "Write one description for each of the 63 categories.",
          ],
        },
        {
          heading: "What works well",
          paragraphs: ["Titles are unique on all but 3 pages, and the sitemap lists every indexable page."],
          points: [],
        },
      ],
    },
    dashboardUrl: "https://plumbline.example/audits/a1",
    pagesCsvUrl: "https://plumbline.example/audits/a1/export/pages.csv",
    ...parts,
  };
}

/** An audit of a site that hardly answered: nothing scored, nothing measured, nothing found. */
export function poorInput(parts: Partial<ReportInput> = {}): ReportInput {
  const rich = richInput();
  return {
    brand: { teamName: "", logo: null, accent: null, footer: null, contact: null },
    audit: {
      ...rich.audit,
      preparedFor: null,
      durationMs: null,
      pagesCrawled: 1,
      indexablePages: 0,
      ruleCount: null,
      devices: [],
      sampleSize: 0,
      isCrawlComplete: false,
      limits: ["The crawl was stopped after 1 page."],
      skippedPhases: [{ phase: "Measuring", reason: "no page could be opened." }],
      isPartial: true,
    },
    score: { value: null, band: null, previous: null, receiptLines: [] },
    severityCounts: { critical: 0, warning: 0, notice: 0 },
    statusCounts: { success: 0, redirect: 0, clientError: 0, serverError: 0, noResponse: 1 },
    indexabilityCounts: {},
    categories: [],
    vitals: [],
    averages: [],
    causes: [],
    causeTotal: 0,
    mutedCount: 0,
    issues: [],
    pages: [],
    pageTotal: 0,
    analysis: null,
    dashboardUrl: null,
    pagesCsvUrl: null,
    ...parts,
  };
}
