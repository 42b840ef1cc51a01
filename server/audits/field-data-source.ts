import type { Clock } from "../clock";
import type { Db } from "../db/client";
import { env } from "../env";
import type { FieldHistory, FieldMetrics } from "../facts/types";
import { type CruxAnswer, type CruxQuery, createCruxApi } from "../measure/crux/crux-api";
import type { QuotaService } from "../quota/constants";
import { recordRefusal } from "../quota/record-refusal";
import { spendQuota } from "../quota/spend-quota";
import { fetchCrux } from "./fetch-crux";

/** The longest pause that an audit with a time limit of its own waits for. */
const MAX_PAUSE_MS = 5 * 60_000;
const MAX_ATTEMPTS = 2;
const MAX_FAILURES_IN_ROW = 2;

export interface FieldDataSource {
  /** null: no answer, see `stop` and `troubles`. */
  record(query: CruxQuery): Promise<Known<FieldMetrics> | null>;
  history(query: CruxQuery): Promise<Known<FieldHistory> | null>;
  /** Set once every further request would be refused; nothing is asked any more. */
  readonly stop: { reason: string; retryAt: Date | null } | null;
  /** What went wrong, first one first. */
  readonly troubles: readonly string[];
}

type Known<Data> = Exclude<CruxAnswer<Data>, { kind: "failed" }>;

/** The Chrome UX Report within its quota: each request is in the ledger before it is made. */
export function createFieldDataSource(ctx: { db: Db; clock: Clock; key: string; timeoutMs?: number }): FieldDataSource {
  const { db, clock, key } = ctx;
  const quota = { db, now: clock.now };
  const api = createCruxApi({ key, baseUrl: env().CRUX_BASE_URL, fetch: fetchCrux, clock, timeoutMs: ctx.timeoutMs });
  const troubles: string[] = [];
  let stop: FieldDataSource["stop"] = null;
  let failuresInRow = 0;

  async function ask<Data>(
    service: QuotaService,
    query: CruxQuery,
    request: (query: CruxQuery) => Promise<CruxAnswer<Data>>,
  ): Promise<Known<Data> | null> {
    const origin = "origin" in query.subject ? query.subject.origin : new URL(query.subject.url).origin;
    for (let attempt = 1; !stop; attempt++) {
      const grant = await spendQuota(quota, { service, key, origin });
      if (!grant.isGranted) {
        stop = { reason: grant.reason, retryAt: soon(grant.retryAt) };
        break;
      }
      const answer = await request(query);
      if (answer.kind !== "failed") {
        failuresInRow = 0;
        return answer;
      }
      const { message, retryAfterMs, blockedUntil } = answer.failure;
      if (blockedUntil) {
        await recordRefusal(quota, { service, key }, blockedUntil);
        stop = { reason: message, retryAt: retryAfterMs === null ? null : soon(blockedUntil) };
        break;
      }
      if (retryAfterMs === null || attempt >= MAX_ATTEMPTS) {
        troubles.push(message);
        // An outage meets every address; asking for the rest would only wait for it again and again.
        failuresInRow += retryAfterMs === null ? 0 : 1;
        if (failuresInRow >= MAX_FAILURES_IN_ROW) stop = { reason: message, retryAt: null };
        break;
      }
      await clock.sleep(retryAfterMs);
    }
    return null;
  }

  function soon(at: Date): Date | null {
    return at.getTime() - clock.now().getTime() <= MAX_PAUSE_MS ? at : null;
  }

  return {
    record: (query) => ask("crux", query, api.queryRecord),
    history: (query) => ask("crux-history", query, api.queryHistory),
    get stop() {
      return stop;
    },
    troubles,
  };
}
