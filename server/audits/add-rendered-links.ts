import type { DiscoveredUrl, SkippedUrl } from "../crawl/crawl-types";
import { type LinkPolicy, linksOf } from "../crawl/page-links";
import { pool } from "../db/pool";
import type { PageFacts, RenderedFacts } from "../facts/types";
import { comparedPage } from "../rules/rendered/define-rendered-rule";
import { addSkipped, addToFrontier } from "./add-to-frontier";
import { isCancelled, loadAuditJob } from "./audit-job";
import { compileOptions } from "./compile-options";
import { siteTools } from "./site-tools";

const CHUNK = 20;

/**
 * Links that only scripts put into pages lead the crawl on, under the same patterns and rules as those in the HTML. The
 * page limit is the crawl's to keep. `waitingCount` is how many such addresses are still to be crawled.
 */
export async function addRenderedLinks(auditId: string): Promise<{ waitingCount: number }> {
  const job = await loadAuditJob(auditId);
  if (await isCancelled(auditId)) return { waitingCount: 0 };
  const { hasSubdomains } = await siteTools(job);
  const policy: LinkPolicy = {
    startUrl: job.startUrl,
    hasSubdomains,
    patterns: compileOptions(job.options),
    maxDepth: null,
    followsNofollow: false,
  };
  for await (const pages of renderedPages(auditId)) {
    const found = pages.map(({ facts, rendered, depth }) => linksByScripts({ ...facts, depth }, rendered, policy));
    const discovered = found.flatMap((links) => links.discovered);
    const skipped = found.flatMap((links) => links.skipped);
    await addToFrontier(pool(), auditId, discovered);
    await addSkipped(pool(), auditId, skipped);
  }
  const { rowCount } = await pool().query(
    `select 1 from "FrontierUrl" where "auditId" = $1 and state = 'waiting' and 'rendered' = any(sources)`,
    [auditId],
  );
  return { waitingCount: rowCount ?? 0 };
}

interface StoredRendering {
  url: string;
  facts: PageFacts;
  rendered: RenderedFacts;
  depth: number | null;
}

/** Two documents a page are large, so never all of them at once. */
async function* renderedPages(auditId: string): AsyncGenerator<StoredRendering[]> {
  let after = "";
  while (true) {
    const { rows } = await pool().query<StoredRendering>(
      `select url, facts, rendered, depth from "Page"
       where "auditId" = $1 and rendered is not null and url > $2 order by url limit ${CHUNK}`,
      [auditId, after],
    );
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = last.url;
  }
}

/** Links of the rendered page that its HTML does not have. */
export function linksByScripts(
  page: PageFacts,
  rendered: RenderedFacts,
  policy: LinkPolicy,
): { discovered: DiscoveredUrl[]; skipped: SkippedUrl[] } {
  const compared = comparedPage({ page, rendered });
  if ("reason" in compared) return { discovered: [], skipped: [] };
  const asSent = linksOf({ ...page, html: compared.raw }, policy);
  const known = new Set([...asSent.discovered, ...asSent.skipped].map(({ url }) => url));
  const { discovered, skipped } = linksOf({ ...page, html: compared.html }, policy);
  return {
    discovered: discovered.flatMap((link) =>
      link.source === "link" && !known.has(link.url) ? [{ ...link, source: "rendered" as const }] : [],
    ),
    skipped: skipped.filter((link) => !known.has(link.url)),
  };
}
