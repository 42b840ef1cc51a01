import { loadProbe } from "../audits/site-probes";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import type { SitemapFacts } from "../facts/types";
import type { FixFinding, FixInput, FixPage } from "./types";

/** Pages beyond this are not read: packs show no more, and say how many there are. */
const MAX_PAGES = 600;
/** Redirects are followed this far; longer chains are faults of their own. */
const MAX_HOPS = 4;

/** What fixes are derived from: the findings, their pages and the addresses these name, and what the site as a whole showed. */
export async function loadFixInput(
  db: Db,
  audit: { id: string; startUrl: string },
  findings: readonly FixFinding[],
): Promise<FixInput> {
  const [site, resources] = await Promise.all([loadProbe(db, audit.id, "site"), loadProbe(db, audit.id, "resources")]);
  return {
    startUrl: audit.startUrl,
    findings,
    pages: await loadPages(db, audit, findings),
    robots: site?.robots ?? null,
    sitemapUrls: site?.sitemaps.filter(isUsable).map(({ url }) => url) ?? [],
    resources: resources ?? [],
  };
}

/** Sitemaps that an index names need no line of their own. */
function isUsable(sitemap: SitemapFacts): boolean {
  const isRead = sitemap.status === 200 && sitemap.error === null && sitemap.kind !== "invalid";
  return isRead && sitemap.foundBy !== "index";
}

async function loadPages(
  db: Db,
  audit: { id: string; startUrl: string },
  findings: readonly FixFinding[],
): Promise<Map<string, FixPage>> {
  const pages = new Map<string, FixPage>();
  const asked = new Set<string>();
  let wanted = [
    ...findings.flatMap(({ url }) => url ?? []),
    audit.startUrl,
    ...findings.flatMap(({ evidence }) => evidence.flatMap(urlsIn)),
  ];
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    const fresh = [...new Set(wanted)].filter((url) => !asked.has(url)).slice(0, Math.max(0, MAX_PAGES - asked.size));
    if (fresh.length === 0) break;
    for (const url of fresh) asked.add(url);
    const loaded = await readPages(db, audit.id, fresh);
    for (const page of loaded) pages.set(page.url, page);
    wanted = loaded.flatMap((page) => [
      ...(page.redirectUrl === null ? [] : [page.redirectUrl]),
      ...(hop === 0 ? neighboursOf(page) : []),
    ]);
  }
  return pages;
}

function urlsIn(evidence: FixFinding["evidence"][number]): string[] {
  if (evidence.kind === "link") return [evidence.target];
  return evidence.kind === "url" ? [evidence.value] : [];
}

/** Language versions, the canonical page and the folders above: what tags and breadcrumbs of this page name. */
function neighboursOf(page: FixPage): string[] {
  const linked = page.html?.links.filter((link) => link.hreflang !== null || link.rel.includes("canonical")) ?? [];
  const { origin, pathname } = new URL(page.url);
  const parts = pathname.split("/").filter(Boolean).slice(0, -1);
  const folders = parts.map((_, at) => `${origin}/${parts.slice(0, at + 1).join("/")}`);
  return [...linked.flatMap((link) => link.url ?? []), ...folders.flatMap((url) => [url, `${url}/`])];
}

/** Whole facts are large; this is the part that fixes read. */
function readPages(db: Db, auditId: string, urls: readonly string[]): Promise<FixPage[]> {
  return db.$queryRaw<FixPage[]>(Prisma.sql`
    select url, status, "redirectUrl", case when jsonb_typeof(html) = 'object' then jsonb_build_object(
      'titles', html->'titles', 'metas', html->'metas', 'links', html->'links', 'headings', html->'headings',
      'images', html->'images', 'lang', html->'lang', 'charset', html->'charset',
      'structuredData', html->'structuredData', 'frames', html->'frames',
      'text', jsonb_build_object('language', html->'text'->'language')) end as html
    from (select url, status, "redirectUrl", facts->'html' as html from "Page"
      where "auditId" = ${auditId} and url = any(${[...urls]}) offset 0) as page`);
}
