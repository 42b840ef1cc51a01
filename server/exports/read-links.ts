import type { TeamContext } from "../context";
import { Prisma } from "../db/generated/client";
import type { AnchorFacts } from "../facts/html-types";
import type { ExportAudit, ExportRow } from "./types";

/** Pages at a time: a page may hold thousands of links. */
const PAGES = 25;

/** Every link that a crawled page holds, page by page. */
export async function* readLinks(ctx: TeamContext, audit: ExportAudit): AsyncGenerator<ExportRow[]> {
  let after = "";
  for (;;) {
    const pages = await ctx.db.$queryRaw<{ url: string; anchors: AnchorFacts[] | null }[]>(Prisma.sql`
      select p.url, p.facts->'html'->'anchors' as anchors from "Page" p join "Audit" a on a.id = p."auditId"
      where p."auditId" = ${audit.id} and a."teamId" = ${ctx.teamId} and p.url > ${after}
      order by p.url limit ${PAGES}`);
    const rows = pages.flatMap((page) => (page.anchors ?? []).map((anchor) => toRow(page.url, anchor)));
    if (rows.length > 0) yield rows;
    const last = pages.at(-1);
    if (!last || pages.length < PAGES) return;
    after = last.url;
  }
}

function toRow(sourceUrl: string, anchor: AnchorFacts): ExportRow {
  return {
    sourceUrl,
    targetUrl: anchor.url,
    href: anchor.href,
    text: anchor.text,
    rel: anchor.rel.join(" "),
    place: anchor.place,
    isInternal: anchor.isInternal,
  };
}
