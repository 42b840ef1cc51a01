import { pool } from "../db/pool";
import type { PageFacts } from "../facts/types";
import { loadPages } from "./load-pages";
import { createSharing } from "./share-repeats";

/** Every page of an audit by URL, with its final sources: a page may have been linked after it was read. */
export async function loadCrawledPages(auditId: string): Promise<Map<string, PageFacts>> {
  const { rows } = await pool().query<{ url: string; sources: PageFacts["sources"] }>(
    `select url, sources from "FrontierUrl" where "auditId" = $1 and state = 'done'`,
    [auditId],
  );
  const sources = new Map(rows.map((row) => [row.url, row.sources]));
  const pages = new Map<string, PageFacts>();
  const share = createSharing();
  for await (const page of loadPages(auditId)) {
    page.sources = sources.get(page.url) ?? page.sources;
    pages.set(page.url, share(page));
  }
  return pages;
}
