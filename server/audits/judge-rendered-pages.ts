import { pool } from "../db/pool";
import type { PageFacts, RenderedFacts } from "../facts/types";
import { PAGE_RULES } from "../rules/registry";
import { type ComparedPage, comparedPage } from "../rules/rendered/define-rendered-rule";
import { judgeAsRendered, type RenderedJudgement } from "../rules/rendered/judge-as-rendered";
import { needsScripts } from "../rules/rendered/needs-scripts";
import { isContentFromScripts } from "../rules/rendered/script-content";
import { runRenderedRules } from "../rules/run-rendered-rules";
import type { RenderedPage } from "../rules/types";

/** What browsers saw of an audit's pages, by URL. */
export async function loadRendered(auditId: string): Promise<Map<string, RenderedFacts>> {
  const { rows } = await pool().query<{ url: string; rendered: RenderedFacts }>(
    `select url, rendered from "Page" where "auditId" = $1 and rendered is not null order by url`,
    [auditId],
  );
  return new Map(rows.map((row) => [row.url, row.rendered]));
}

/** Rules about rendering, and the page rules that must look at the rendered document to be right. */
export function judgeRenderedPages(
  pages: ReadonlyMap<string, PageFacts>,
  rendered: ReadonlyMap<string, RenderedFacts>,
  startUrl: string,
): RenderedJudgement {
  const seen = [...rendered].flatMap(([url, facts]): RenderedPage[] => {
    const page = pages.get(url);
    return page ? [{ page, rendered: facts }] : [];
  });
  const all: RenderedJudgement = { ...runRenderedRules(seen), replaced: [] };
  for (const one of seen) {
    const { page } = one;
    const context = { startUrl, isHome: page.url === startUrl, now: page.fetch.fetchedAt };
    const judged = judgeAsRendered(one, context, PAGE_RULES);
    all.findings.push(...judged.findings);
    all.errors.push(...judged.errors);
    all.replaced.push(...judged.replaced);
  }
  return all;
}

/**
 * Pages as search engines index them: where scripts bring the content, the rendered document stands for the HTML, so
 * that empty frames are not taken for duplicates and their links count. All others stay as they were sent.
 */
export function withRenderedContent(
  pages: ReadonlyMap<string, PageFacts>,
  rendered: ReadonlyMap<string, RenderedFacts>,
): PageFacts[] {
  return [...pages.values()].map((page) => {
    const facts = rendered.get(page.url);
    const compared = facts ? comparedPage({ page, rendered: facts }) : null;
    if (compared === null || "reason" in compared || !isFilledByScripts(compared)) return page;
    return { ...page, html: compared.html };
  });
}

/** Pages of the audit whose stored content was brought by scripts. */
export async function listFilledByScripts(auditId: string): Promise<Set<string>> {
  const rendered = await loadRendered(auditId);
  const isFilled = ({ source, html }: RenderedFacts) =>
    source !== null && html !== null && isFilledByScripts({ raw: source, html });
  return new Set([...rendered].flatMap(([url, facts]) => (isFilled(facts) ? [url] : [])));
}

function isFilledByScripts({ raw, html }: Pick<ComparedPage, "raw" | "html">): boolean {
  return needsScripts(raw) || isContentFromScripts(raw, html);
}
