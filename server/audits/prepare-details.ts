import type { HtmlFacts, MeasurementFacts, PageFacts } from "@/server/facts/types";
import type { Spread } from "@/server/measure/noise";
import { withoutReplaced } from "@/server/rules/join/replaced-audits";
import type { Effort, Severity } from "@/server/rules/types";
import type { FindingRow } from "./list-findings";
import type { IssueRow } from "./prepare-issues";
import type { RenderedView } from "./prepare-rendered";
import type { VitalsInput } from "./prepare-vitals";

export interface IssueDetail {
  ruleId: string;
  /** null when the rule has no counted finding in this audit. */
  issue: IssueRow | null;
  /** The findings below could not be judged and cost nothing. */
  isUnverified: boolean;
  /** The findings below were left out of the score by the team. */
  isMuted: boolean;
  /** Findings of the rule that were left out, also when others count. */
  mutedCount: number;
  /** null for a rule that was retired since. */
  rule: {
    title: string;
    failureTitle: string;
    categoryLabel: string;
    severity: Severity;
    effort: Effort;
    why: string;
    howToFix: string;
    threshold: string | null;
    learnMore: string;
    /** False for what only a new audit can measure. */
    canRecheck: boolean;
  } | null;
  findings: FindingRow[];
  totalCount: number;
}

export interface MeasurementRow extends VitalsInput {
  id: string;
  source: string;
  errorMessage: string | null;
  performance: number | null;
  accessibility: number | null;
  bestPractices: number | null;
  seo: number | null;
  /** Runs with a result, of which this row is the one with the median performance. */
  runCount: number;
  /** null with a single run. */
  spread: Spread | null;
  /** Largest saving first. */
  opportunities: { id: string; title: string; displayValue: string | null }[];
}

const MAX_OPPORTUNITIES = 5;

/** Failing audits worth showing beside the numbers. */
export function prepareOpportunities(facts: Pick<MeasurementFacts, "audits">): MeasurementRow["opportunities"] {
  return withoutReplaced(facts.audits.filter((audit) => audit.category === "performance"))
    .slice(0, MAX_OPPORTUNITIES)
    .map(({ id, title, displayValue }) => ({ id, title, displayValue }));
}

export interface PageDetail {
  id: string;
  url: string;
  status: number | null;
  redirectUrl: string | null;
  errorMessage: string | null;
  indexabilityReason: string;
  /** Label and value, ready to show; values that are not known are left out. */
  facts: { label: string; value: string; isMono?: boolean }[];
  headings: { level: number; text: string }[];
  findings: FindingRow[];
  findingCount: number;
  measurements: MeasurementRow[];
  /** null when the page was not opened in a browser. */
  rendered: RenderedView | null;
}

const INDEXABILITY: Record<PageFacts["indexability"]["reason"], string> = {
  indexable: "Indexable",
  "no-response": "Not indexable: no response",
  "not-2xx": "Not indexable: error status",
  redirect: "Not indexable: redirect",
  "not-html": "Not a page",
  noindex: "Not indexable: noindex",
  "blocked-by-robots": "Not indexable: blocked by robots.txt",
  canonicalised: "Not indexable: canonical points elsewhere",
  "bot-challenge": "Unknown: a bot wall answered",
};

export function describeIndexability(reason: string): string {
  return (INDEXABILITY as Record<string, string>)[reason] ?? reason;
}

const MAX_HEADINGS = 30;

/** A page's facts in the order a reader asks for them. */
export function preparePageFacts(facts: PageFacts, inlinkCount: number): PageDetail["facts"] {
  const { html, fetch } = facts;
  const rows: [label: string, value: string | null | undefined, isMono?: boolean][] = [
    ["Title", html ? withLength(html.titles[0]?.text) : null],
    ["Description", html ? withLength(metaContent(html, "description")) : null],
    ["Indexing", describeIndexability(facts.indexability.reason)],
    ["Canonical", canonicalOf(html), true],
    ["Robots", html ? metaContent(html, "robots") : null, true],
    ["Language", html?.lang, true],
    ["Redirects to", facts.redirectUrl, true],
    ["Clicks from start", facts.depth === null ? "not linked, known from a sitemap" : String(facts.depth)],
    ["Linked from", `${count(inlinkCount)} ${inlinkCount === 1 ? "page" : "pages"}`],
    ["First byte", fetch.ttfbMs === null ? null : `${Math.round(fetch.ttfbMs)} ms`, true],
    ["Size", fetch.bodyBytes === null ? null : formatBytes(fetch.bodyBytes), true],
    ["Type", facts.contentType, true],
    ["Content", fetch.bodyFetchedAt === undefined ? null : describeReusedContent(fetch.bodyFetchedAt)],
    ["Protocol", fetch.httpVersion === null ? null : `HTTP/${fetch.httpVersion.replace(/^http\//i, "")}`, true],
    ["Words", html ? count(html.text.wordCount) : null],
    ["Links", html ? linksOf(html) : null],
    ["Images", html ? imagesOf(html) : null],
    ["Structured data", html ? structuredTypes(html) : null],
  ];
  return rows.flatMap(([label, value, isMono]) => (value ? [{ label, value, ...(isMono ? { isMono } : {}) }] : []));
}

function describeReusedContent(sentAt: string): string {
  const day = new Date(sentAt).toLocaleDateString("en-GB", { dateStyle: "medium", timeZone: "UTC" });
  return `as sent on ${day}; the server says that it did not change since`;
}

export function prepareHeadings(html: HtmlFacts | null): PageDetail["headings"] {
  return (html?.headings ?? []).slice(0, MAX_HEADINGS).map(({ level, text }) => ({ level, text }));
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}

function withLength(text: string | null | undefined): string | null {
  return text ? `${text} (${[...text].length} characters)` : null;
}

function metaContent(html: HtmlFacts, name: string): string | null {
  return html.metas.find((meta) => meta.name === name)?.content ?? null;
}

function canonicalOf(html: HtmlFacts | null): string | null {
  const link = html?.links.find((candidate) => candidate.rel.includes("canonical"));
  return link ? (link.url ?? link.href) : null;
}

function linksOf(html: HtmlFacts): string {
  const internal = html.anchors.filter((anchor) => anchor.url !== null && anchor.isInternal).length;
  const external = html.anchors.filter((anchor) => anchor.url !== null && !anchor.isInternal).length;
  return `${count(internal)} internal, ${count(external)} external`;
}

function imagesOf(html: HtmlFacts): string {
  const withoutAlt = html.images.filter((image) => image.alt === null && !image.isExemptFromAlt).length;
  return withoutAlt === 0
    ? count(html.images.length)
    : `${count(html.images.length)}, ${count(withoutAlt)} without alt text`;
}

function structuredTypes(html: HtmlFacts): string | null {
  const types = new Set(html.structuredData.flatMap((block) => block.nodes.flatMap((node) => node.types)));
  return types.size === 0 ? null : [...types].slice(0, 8).join(", ");
}
