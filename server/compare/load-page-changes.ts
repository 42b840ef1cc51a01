import type { TeamContext } from "../context";
import { Prisma } from "../db/generated/client";
import type { ComparedPair } from "./load-compared";
import type { PageChanges } from "./types";

const SHOWN = 20;

interface Row {
  kind: "added" | "gone" | "status";
  url: string;
  before: number | null;
  after: number | null;
  total: number;
}

/**
 * Addresses of one crawl that the other lacks, and those that answer differently. Where a crawl was not complete, an
 * address it lacks may simply not have been reached: the screen says so.
 */
export async function loadPageChanges(ctx: TeamContext, { before, after }: ComparedPair): Promise<PageChanges> {
  const rows = await ctx.db.$queryRaw<Row[]>(Prisma.sql`
    with a as (select url, status from "Page" where "auditId" = ${before.id}),
      b as (select url, status from "Page" where "auditId" = ${after.id}),
      changed as (
        select case when a.url is null then 'added' when b.url is null then 'gone' else 'status' end as kind,
          coalesce(a.url, b.url) as url, a.status as before, b.status as after
        from a full join b using (url)
        where a.url is null or b.url is null or a.status is distinct from b.status
      ), placed as (
        select *, row_number() over (partition by kind order by url) as place, count(*) over (partition by kind)::int as total
        from changed
      )
    select kind, url, before, after, total from placed where place <= ${SHOWN} order by kind, url`);
  const of = (kind: Row["kind"]) => rows.filter((row) => row.kind === kind);
  const countOf = (kind: Row["kind"]) => of(kind)[0]?.total ?? 0;
  return {
    addedCount: countOf("added"),
    goneCount: countOf("gone"),
    statusChangedCount: countOf("status"),
    added: of("added").map(({ url, after: status }) => ({ url, status })),
    gone: of("gone").map(({ url, before: status }) => ({ url, status })),
    statusChanged: of("status").map(({ url, before: from, after: to }) => ({ url, before: from, after: to })),
  };
}
