import { randomUUID } from "node:crypto";
import type { CrawledPage } from "../crawl/crawl-types";
import { createExaminer, type PageWork } from "../crawl/examine-page";
import { toJsonb } from "../db/to-jsonb";
import { parseHtmlPage } from "../facts/parse-html-page";
import type { PageFacts } from "../facts/types";
import { urlTemplate } from "../measure/url-template";
import { findRule } from "../rules/registry";
import { runPageRules } from "../rules/run-page-rules";
import type { Category, FindingFacts, RuleError } from "../rules/types";
import { compileOptions } from "./compile-options";
import type { LivePage } from "./events";
import type { AuditOptions } from "./schemas";

/** What all pages of one audit share; plain JSON, so that any thread can be told. */
export interface ExamineSettings extends Pick<AuditOptions, "include" | "exclude"> {
  startUrl: string;
  hasSubdomains: boolean;
}

/** A judged page, ready to be written: what is large is text already and is not read again on the way to the database. */
export interface ExaminedPage {
  url: string;
  /** Columns of "Page" but its facts, as JSON. */
  row: string;
  facts: string;
  /** Rows of "Finding" as JSON, joined by commas; "" when there are none. */
  findings: string;
  errors: RuleError[];
  /** Categories in which a rule had something to judge. */
  categories: Category[];
  live: LivePage;
  /** The server said that the page is still the one of an earlier audit. */
  isUnchanged: boolean;
}

/** Facts, links, page rules and their rows of one answer. Throws BAD_INPUT when a pattern cannot be read. */
export function createPageExaminer(settings: ExamineSettings): (work: PageWork) => CrawledPage<ExaminedPage> {
  const { startUrl, hasSubdomains } = settings;
  const patterns = compileOptions(settings);
  const examine = createExaminer({ startUrl, hasSubdomains, patterns, parse: parseHtmlPage });
  return (work) => {
    const { page, ...links } = examine(work);
    return { page: judge(page, startUrl), ...links };
  };
}

function judge(facts: PageFacts, startUrl: string): ExaminedPage {
  const context = { startUrl, isHome: facts.url === startUrl, now: facts.fetch.fetchedAt };
  const { findings, errors, applied } = runPageRules(facts, context);
  const live = livePageOf(facts, findings);
  return {
    url: facts.url,
    row: toJsonb(rowOf(facts, live)),
    facts: toJsonb(facts),
    findings: toJsonb(findings).slice(1, -1),
    errors,
    categories: [...new Set(applied.flatMap((id) => findRule(id)?.category ?? []))],
    live,
    isUnchanged: facts.fetch.isRevalidated === true,
  };
}

function rowOf(facts: PageFacts, live: LivePage) {
  return {
    id: randomUUID(),
    url: facts.url,
    status: facts.status,
    contentType: facts.contentType,
    title: facts.html?.titles[0]?.text ?? null,
    isIndexable: facts.indexability.isIndexable,
    indexabilityReason: facts.indexability.reason,
    depth: facts.depth,
    ttfbMs: live.ttfbMs,
    bodyBytes: facts.fetch.bodyBytes,
    redirectUrl: facts.redirectUrl,
    errorKind: live.errorKind,
    template: urlTemplate(facts.url),
    domSignature: facts.html?.domSignature ?? null,
    findingCount: live.findingCount,
  };
}

function livePageOf(facts: PageFacts, findings: FindingFacts[]): LivePage {
  return {
    url: facts.url,
    status: facts.status,
    title: facts.html?.titles[0]?.text.slice(0, 200) ?? null,
    depth: facts.depth,
    ttfbMs: facts.fetch.ttfbMs === null ? null : Math.round(facts.fetch.ttfbMs),
    redirectUrl: facts.redirectUrl,
    findingCount: findings.filter((finding) => finding.status === "failed").length,
    errorKind: facts.fetch.error?.kind ?? null,
  };
}
