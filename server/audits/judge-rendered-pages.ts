import { pool } from "../db/pool";
import type { HtmlFacts, PageFacts, RenderedFacts } from "../facts/types";
import { PAGE_RULES } from "../rules/registry";
import { type ComparedPage, comparedPage } from "../rules/rendered/define-rendered-rule";
import { internalLinksOf } from "../rules/rendered/document-values";
import { judgeAsRendered, type RenderedJudgement } from "../rules/rendered/judge-as-rendered";
import { judgeUnrendered, type UnrenderedFrames } from "../rules/rendered/judge-unrendered";
import { needsScripts } from "../rules/rendered/needs-scripts";
import { isContentFromScripts } from "../rules/rendered/script-content";
import { runRenderedRules } from "../rules/run-rendered-rules";
import type { PageContext, RenderedPage } from "../rules/types";

/** What browsers saw of an audit's pages, by URL. */
export async function loadRendered(auditId: string): Promise<Map<string, RenderedFacts>> {
  const { rows } = await pool().query<{ url: string; rendered: RenderedFacts }>(
    `select url, rendered from "Page" where "auditId" = $1 and rendered is not null order by url`,
    [auditId],
  );
  return new Map(rows.map((row) => [row.url, row.rendered]));
}

/**
 * Rules about rendering, and the page rules that must look at the rendered document to be right; of frames that were not
 * rendered, what these rules said becomes unverified.
 */
export function judgeRenderedPages(
  pages: ReadonlyMap<string, PageFacts>,
  rendered: ReadonlyMap<string, RenderedFacts>,
  startUrl: string,
  frames: UnrenderedFrames,
): RenderedJudgement {
  const seen = [...rendered].flatMap(([url, facts]): RenderedPage[] => {
    const page = pages.get(url);
    return page ? [{ page, rendered: facts }] : [];
  });
  const all: RenderedJudgement = { ...runRenderedRules(seen), replaced: [] };
  for (const one of seen) {
    const judged = judgeAsRendered(one, contextOf(one.page, startUrl), PAGE_RULES);
    all.findings.push(...judged.findings);
    all.errors.push(...judged.errors);
    all.replaced.push(...judged.replaced);
  }
  for (const [url, why] of frames) {
    const page = pages.get(url);
    const findings = page ? judgeUnrendered(page, contextOf(page, startUrl), PAGE_RULES, why) : [];
    all.findings.push(...findings);
    all.replaced.push(...findings.map(({ ruleId }) => ({ ruleId, url })));
  }
  return all;
}

function contextOf(page: PageFacts, startUrl: string): PageContext {
  return { startUrl, isHome: page.url === startUrl, now: page.fetch.fetchedAt };
}

/**
 * Pages as search engines index them: where scripts bring the content, the rendered document stands for the HTML, so
 * that empty frames are not taken for duplicates and their links count. All others stay as they were sent, with the
 * links that scripts add.
 */
export function withRenderedContent(
  pages: ReadonlyMap<string, PageFacts>,
  rendered: ReadonlyMap<string, RenderedFacts>,
): Map<string, PageFacts> {
  const asIndexed = new Map(pages);
  for (const [url, facts] of rendered) {
    const page = pages.get(url);
    const compared = page ? comparedPage({ page, rendered: facts }) : null;
    if (!page?.html || compared === null || "reason" in compared) continue;
    if (isFilledByScripts(compared)) {
      asIndexed.set(url, { ...page, html: compared.html });
      continue;
    }
    const added = linksAddedByScripts(compared);
    if (added.length > 0)
      asIndexed.set(url, { ...page, html: { ...page.html, anchors: [...page.html.anchors, ...added] } });
  }
  return asIndexed;
}

/** What of an audit's pages only a browser has seen. */
export interface BrowserSights {
  /** Pages whose content was brought by scripts. */
  filled: ReadonlySet<string>;
  /** Internal addresses that scripts made other pages link to. */
  addedLinks: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function loadBrowserSights(auditId: string): Promise<BrowserSights> {
  const filled = new Set<string>();
  const addedLinks = new Map<string, ReadonlySet<string>>();
  for (const [url, { source, html }] of await loadRendered(auditId)) {
    if (source === null || html === null) continue;
    const compared = { raw: source, html };
    if (isFilledByScripts(compared)) filled.add(url);
    else addedLinks.set(url, new Set(linksAddedByScripts(compared).flatMap((anchor) => anchor.url ?? [])));
  }
  return { filled, addedLinks };
}

function linksAddedByScripts({ raw, html }: Pick<ComparedPage, "raw" | "html">): HtmlFacts["anchors"] {
  const known = internalLinksOf(raw);
  return html.anchors.filter((anchor) => anchor.isInternal && anchor.url !== null && !known.has(anchor.url));
}

function isFilledByScripts({ raw, html }: Pick<ComparedPage, "raw" | "html">): boolean {
  return needsScripts(raw) || isContentFromScripts(raw, html);
}
