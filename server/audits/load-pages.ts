import { pool } from "../db/pool";
import type { PageFacts } from "../facts/types";

const CHUNK = 200;

/** Every page's facts, in the order of their addresses and in chunks, so that a large crawl is never one result set. */
export async function* loadPages(auditId: string): AsyncGenerator<PageFacts> {
  let after = "";
  while (true) {
    const { rows } = await pool().query<{ url: string; facts: PageFacts }>(
      `select url, facts from "Page" where "auditId" = $1 and url > $2 order by url limit ${CHUNK}`,
      [auditId, after],
    );
    for (const row of rows) yield row.facts;
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = last.url;
  }
}
