import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { deployMigrations, diffMigrations } from "@/server/db/migrations";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { createTestTeam } from "@/tests/helpers/team";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
});

describe("migrations", () => {
  it("bring a database to exactly the models", async () => {
    expect(await diffMigrations(database.url)).toBe("");
  });

  it("are applied once", async () => {
    expect(await deployMigrations(database.url)).toEqual([]);
  });

  it("give every test its own team", async () => {
    const { teamId, userId } = await createTestTeam();
    expect(await db().membership.count({ where: { teamId, userId, role: "owner" } })).toBe(1);
  });
});
