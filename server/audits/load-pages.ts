import type { Db } from "../db/client";
import type { PageFacts } from "../facts/types";

const CHUNK = 500;

/** Every page's facts, in chunks by id, so that a large crawl is never one result set. */
export async function* loadPages(db: Db, auditId: string): AsyncGenerator<PageFacts> {
  let after = "";
  while (true) {
    const rows = await db.page.findMany({
      where: { auditId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: CHUNK,
      select: { id: true, facts: true },
    });
    for (const row of rows) yield row.facts as unknown as PageFacts;
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return;
    after = last.id;
  }
}
