import type pg from "pg";
import type { PaceChange } from "../crawl/adaptive-pace";
import type { SharedPace, Turns } from "../crawl/shared-pace";
import { logger } from "../log";

/** A database that is slower than this is of no use to a request. */
const ANSWER_WITHIN_MS = 3_000;
/** A host nobody asked for this long is met at the configured pace again. */
const FORGET_SLOWING = "10 minutes";
/** No queue for one host is this long; a later time comes from a clock that was set back. */
const LATEST_TURN = "10 minutes";
const CLEAN_EVERY_MS = 60 * 60_000;
const WARN_EVERY_MS = 60_000;

/** Turns at a host for all processes that use this database. Times are the database's own, so clocks may differ. */
export function createDatabasePace(pool: () => pg.Pool): SharedPace {
  let cleanedAt = 0;
  let warnedAt = 0;
  const ask = async <Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> => {
    try {
      return (await inTime(pool().query<Row>(text, values))).rows;
    } catch (error) {
      if (Date.now() - warnedAt >= WARN_EVERY_MS) {
        warnedAt = Date.now();
        logger("crawl").warn({ err: error }, "the shared pace of hosts cannot be read, each process counts for itself");
      }
      throw error;
    }
  };
  const clean = () => {
    if (Date.now() - cleanedAt < CLEAN_EVERY_MS) return;
    cleanedAt = Date.now();
    pool()
      .query(`delete from "HostPace" where "updatedAt" < (clock_timestamp() at time zone 'UTC') - interval '1 day'`)
      .catch(() => {});
  };
  return {
    async reserve(host, { count, gapMs, catchUpMs }) {
      clean();
      const [row] = await ask<ReservedRow>(RESERVE, [host, count, gapMs, catchUpMs]);
      if (!row) throw new Error("The database gave no turn.");
      return turnsOf(row, count, gapMs);
    },
    async publish(host, change) {
      await ask(change.kind === "slower" ? SLOWER : FASTER, [host, ...valuesOf(change)]);
    },
  };
}

const NOW = `select clock_timestamp() at time zone 'UTC' as now`;

/** "nextAt" moves past all reserved turns; the first one is what it moved from. */
const RESERVE = `
  with clock as (${NOW}),
  reserved as (
    insert into "HostPace" as pace (host, "nextAt", "slowedToMs", "updatedAt")
    select $1, now + $2::int * $3::float8 * interval '1 millisecond', 0, now from clock
    on conflict (host) do update set
      "nextAt" = greatest(
          least(pace."nextAt", excluded."updatedAt" + interval '${LATEST_TURN}'),
          excluded."updatedAt" - $4::float8 * interval '1 millisecond')
        + $2::int * greatest($3::float8, ${slowedToMs("pace", "excluded")}) * interval '1 millisecond',
      "slowedToMs" = ${slowedToMs("pace", "excluded")},
      "updatedAt" = excluded."updatedAt"
    returning "nextAt", "slowedToMs")
  select (extract(epoch from "nextAt" - now) * 1000)::float8 as "endsInMs", "slowedToMs" from reserved, clock`;

/** The slowest of all wins, and a pause moves everybody's next turn. */
const SLOWER = `
  with clock as (${NOW})
  insert into "HostPace" as pace (host, "nextAt", "slowedToMs", "updatedAt")
  select $1, now + $3::float8 * interval '1 millisecond', $2::int, now from clock
  on conflict (host) do update set
    "nextAt" = greatest(pace."nextAt", excluded."nextAt"),
    "slowedToMs" = greatest(${slowedToMs("pace", "excluded")}, excluded."slowedToMs"),
    "updatedAt" = excluded."updatedAt"`;

/** Only from the pace that was known: one that slowed down meanwhile wins, and two that recover do so once. */
const FASTER = `update "HostPace" set "slowedToMs" = $2::int where host = $1 and "slowedToMs" = $3::int`;

function slowedToMs(row: string, excluded: string): string {
  return `case when ${row}."updatedAt" < ${excluded}."updatedAt" - interval '${FORGET_SLOWING}' then 0 else ${row}."slowedToMs" end`;
}

interface ReservedRow {
  endsInMs: number;
  slowedToMs: number;
}

function turnsOf({ endsInMs, slowedToMs }: ReservedRow, count: number, wantedGapMs: number): Turns {
  const gapMs = Math.max(wantedGapMs, slowedToMs);
  return { waitMs: endsInMs - count * gapMs, gapMs, count, slowedToMs };
}

function valuesOf(change: PaceChange): [number, number] {
  const { slowedToMs } = change;
  return change.kind === "slower"
    ? [Math.round(slowedToMs), change.pauseMs]
    : [Math.round(slowedToMs), Math.round(change.fromMs)];
}

function inTime<Result>(query: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The database did not answer in time.")), ANSWER_WITHIN_MS);
  });
  // Its failure is known already when it comes too late.
  query.catch(() => {});
  return Promise.race([query, late]).finally(() => clearTimeout(timer));
}
