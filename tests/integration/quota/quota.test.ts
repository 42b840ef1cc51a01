import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { resetEnv } from "@/server/env";
import { getQuotaLedger } from "@/server/quota/get-quota-ledger";
import { recordRefusal } from "@/server/quota/record-refusal";
import { spendQuota } from "@/server/quota/spend-quota";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";

/** 12:00:30 in California, daylight saving time is over. */
const NOON = new Date("2026-11-25T20:00:30Z");
const at = (now: Date) => ({ db: db(), now: () => now });

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});
afterEach(() => setEnv({}));

const NAMES = ["PAGESPEED_DAILY_LIMIT", "PAGESPEED_MINUTE_LIMIT", "PAGESPEED_ORIGIN_LIMIT", "CRUX_MINUTE_LIMIT"];
function setEnv(values: Record<string, string>) {
  for (const name of [...NAMES, "GOOGLE_PAGESPEED_API_KEY", "CRUX_API_KEY"]) delete process.env[name];
  Object.assign(process.env, values);
  resetEnv();
}

/** A key and an origin nobody else has, so that tests never meet in a window. */
const fresh = () => ({ key: randomUUID(), origin: `https://${randomUUID()}.example` });

describe("the quota of a key", () => {
  it("is never passed, also not by many workers at once", async () => {
    setEnv({ PAGESPEED_DAILY_LIMIT: "7" });
    const request = { service: "psi" as const, ...fresh() };
    const grants = await Promise.all(Array.from({ length: 20 }, () => spendQuota(at(NOON), request)));
    expect(grants.filter((grant) => grant.isGranted)).toHaveLength(7);
    const refused = grants.find((grant) => !grant.isGranted);
    expect(refused).toMatchObject({ kind: "day", retryAt: new Date("2026-11-26T08:00:00Z") });
    expect(refused).toMatchObject({
      reason: expect.stringMatching(/PageSpeed Insights is used up after 7 .* 08:00 UTC/),
    });
  });

  it("is new after midnight in California and not before", async () => {
    setEnv({ PAGESPEED_DAILY_LIMIT: "1" });
    const request = { service: "psi" as const, ...fresh() };
    await spendQuota(at(NOON), request);
    expect((await spendQuota(at(new Date("2026-11-26T07:59:59Z")), request)).isGranted).toBe(false);
    expect((await spendQuota(at(new Date("2026-11-26T08:00:01Z")), request)).isGranted).toBe(true);
  });

  it("is counted for each key apart", async () => {
    setEnv({ PAGESPEED_DAILY_LIMIT: "1" });
    const { origin, key } = fresh();
    await spendQuota(at(NOON), { service: "psi", key, origin });
    expect((await spendQuota(at(NOON), { service: "psi", key: randomUUID(), origin })).isGranted).toBe(true);
  });

  it("has a budget for the minute, which both APIs of the Chrome UX Report share", async () => {
    setEnv({ CRUX_MINUTE_LIMIT: "2" });
    const { key, origin } = fresh();
    const ask = (service: "crux" | "crux-history", now = NOON) => spendQuota(at(now), { service, key, origin });
    expect((await ask("crux")).isGranted).toBe(true);
    expect((await ask("crux-history")).isGranted).toBe(true);
    expect(await ask("crux")).toMatchObject({ kind: "pause", retryAt: new Date("2026-11-25T20:01:00Z") });
    expect((await ask("crux", new Date("2026-11-25T20:01:00Z"))).isGranted).toBe(true);
  });

  it("has a budget for each origin, whatever the key", async () => {
    setEnv({ PAGESPEED_ORIGIN_LIMIT: "1" });
    const { key, origin } = fresh();
    await spendQuota(at(NOON), { service: "psi", key, origin });
    expect(await spendQuota(at(NOON), { service: "psi", key: randomUUID(), origin })).toMatchObject({
      kind: "origin",
      retryAt: new Date("2026-11-25T21:00:00Z"),
    });
    expect((await spendQuota(at(NOON), { service: "psi", key, origin: fresh().origin })).isGranted).toBe(true);
  });

  it("rests as long as the service asked for, and a shorter pause never ends a longer one", async () => {
    const request = { service: "psi" as const, ...fresh() };
    const until = new Date(NOON.getTime() + 90_000);
    await recordRefusal(at(NOON), request, until);
    await recordRefusal(at(NOON), request, new Date(NOON.getTime() + 1_000));
    await recordRefusal(at(NOON), request, null);
    expect(await spendQuota(at(NOON), request)).toMatchObject({ kind: "pause", retryAt: until });
    expect((await spendQuota(at(until), request)).isGranted).toBe(true);
  });

  it("counts as a used-up day when the service says so before our own count does", async () => {
    const request = { service: "psi" as const, ...fresh() };
    await recordRefusal(at(NOON), request, new Date("2026-11-26T08:00:00Z"));
    expect(await spendQuota(at(NOON), request)).toMatchObject({ kind: "day" });
  });
});

describe("the ledger", () => {
  it("shows today against the limits, and the days before, of the keys that are set", async () => {
    const { key, origin } = fresh();
    setEnv({ GOOGLE_PAGESPEED_API_KEY: key, PAGESPEED_DAILY_LIMIT: "100" });
    await spendQuota(at(new Date("2026-11-24T20:00:00Z")), { service: "psi", key, origin });
    for (let count = 0; count < 3; count++) await spendQuota(at(NOON), { service: "psi", key, origin });
    await spendQuota(at(NOON), { service: "crux", key, origin });
    await recordRefusal(at(NOON), { service: "crux", key }, new Date(NOON.getTime() + 60_000));
    const ledger = await getQuotaLedger(at(NOON));
    expect(ledger.standings).toMatchObject([
      { service: "psi", isConfigured: true, requestCount: 3, refusedCount: 0, dailyLimit: 100, blockedUntil: null },
      {
        service: "crux",
        requestCount: 1,
        refusedCount: 1,
        dailyLimit: null,
        blockedUntil: new Date(NOON.getTime() + 60_000),
      },
      { service: "crux-history", requestCount: 0, resetsAt: new Date("2026-11-26T08:00:00Z") },
    ]);
    expect(ledger.days).toEqual([
      { day: "2026-11-25", counts: { psi: 3, crux: 1, "crux-history": 0 } },
      { day: "2026-11-24", counts: { psi: 1, crux: 0, "crux-history": 0 } },
    ]);
    expect(JSON.stringify([ledger, await db().quotaUse.findMany()])).not.toContain(key);
  });

  it("says so when there is no key, and prefers the report's own", async () => {
    setEnv({});
    expect((await getQuotaLedger(at(NOON))).standings.map((standing) => standing.isConfigured)).toEqual([
      false,
      false,
      false,
    ]);
    setEnv({ CRUX_API_KEY: "only the report" });
    expect((await getQuotaLedger(at(NOON))).standings.map((standing) => standing.isConfigured)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
