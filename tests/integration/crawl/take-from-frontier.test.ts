import { afterAll, beforeAll, expect, it } from "vitest";
import { takeFromFrontier } from "@/server/audits/frontier";
import { db } from "@/server/db/client";
import { pool } from "@/server/db/pool";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createAuditRows } from "../audits-read/audit-rows";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

it.each(["hashjoin", "mergejoin", "nestloop"])(
  "takes no more than asked for, whatever plan is chosen: %s",
  async (only) => {
    const { auditId } = await createAuditRows("running");
    // What the planner knows is from when there was nothing yet, as at the start of a crawl.
    await db().frontierUrl.create({ data: { auditId, url: "https://halden.example/first", ordinal: 99 } });
    await db().$executeRawUnsafe('analyze "FrontierUrl"');
    await db().frontierUrl.createMany({
      data: Array.from({ length: 40 }, (_, ordinal) => ({
        auditId,
        url: `https://halden.example/${ordinal}`,
        ordinal,
      })),
    });
    const off = ["hashjoin", "mergejoin", "nestloop"].filter((kind) => kind !== only);
    const url = new URL(database.url);
    url.searchParams.set("options", off.map((kind) => `-c enable_${kind}=off`).join(" "));
    process.env.DATABASE_URL = url.href;
    const taken = await takeFromFrontier(auditId, 3);
    expect(taken.map(({ url }) => url)).toEqual([0, 1, 2].map((at) => `https://halden.example/${at}`));
    expect(await db().frontierUrl.count({ where: { auditId, state: "taken" } })).toBe(3);
    // The next plan needs new connections.
    await pool().end();
    Reflect.deleteProperty(globalThis, "plumblinePool");
  },
);
