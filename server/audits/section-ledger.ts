import type pg from "pg";
import { ROOT_PATTERN, SECTION_PATTERN, sectionOf } from "../crawl/sections";
import { pool } from "../db/pool";

/** The section of an address, in SQL; the same as `sectionOf`. */
export const SECTION_SQL = `coalesce(substring(url from '${SECTION_PATTERN}'), substring(url from '${ROOT_PATTERN}'), url)`;

/** How many addresses of each section an audit knows and has taken. One process works on an audit at a time. */
export class SectionLedger {
  readonly known = new Map<string, number>();
  readonly used = new Map<string, number>();
  knownCount = 0;

  addKnown(section: string, count = 1): void {
    this.known.set(section, (this.known.get(section) ?? 0) + count);
    this.knownCount += count;
  }

  addUsed(urls: Iterable<string>): void {
    for (const url of urls) this.addUsedIn(sectionOf(url), 1);
  }

  addUsedIn(section: string, count: number): void {
    if (count > 0) this.used.set(section, (this.used.get(section) ?? 0) + count);
  }

  knownOutside(sections: readonly string[]): number {
    return sections.reduce((count, section) => count - (this.known.get(section) ?? 0), this.knownCount);
  }

  /** Sections that have used up `limit`. */
  fullSections(limit: number): string[] {
    return [...this.used].flatMap(([section, count]) => (count >= limit ? [section] : []));
  }
}

/** Audits of this process whose counts are kept between two batches. */
const MAX_LEDGERS = 32;
const ledgers = new Map<string, SectionLedger>();

/** Counts as they stand in the frontier now; kept for `ledgerOf`. */
export async function openLedger(auditId: string, client: pg.PoolClient | pg.Pool = pool()): Promise<SectionLedger> {
  const { rows } = await client.query<{ section: string; known: number; used: number }>(
    `select ${SECTION_SQL} as section, count(*)::int as known,
       count(*) filter (where state in ('taken', 'done'))::int as used
     from "FrontierUrl" where "auditId" = $1 and state <> 'skipped' group by 1`,
    [auditId],
  );
  const ledger = new SectionLedger();
  for (const { section, known, used } of rows) {
    ledger.addKnown(section, known);
    ledger.addUsedIn(section, used);
  }
  ledgers.delete(auditId);
  const [oldest] = ledgers.keys();
  if (ledgers.size >= MAX_LEDGERS && oldest !== undefined) ledgers.delete(oldest);
  ledgers.set(auditId, ledger);
  return ledger;
}

export async function ledgerOf(auditId: string, client: pg.PoolClient | pg.Pool): Promise<SectionLedger> {
  return ledgers.get(auditId) ?? openLedger(auditId, client);
}
