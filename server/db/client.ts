import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

export type Db = PrismaClient;
/** What works inside and outside a transaction. */
export type DbTransaction = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;

const globals = globalThis as { plumblineDb?: PrismaClient };

export function createDb(databaseUrl: string, maxConnections = 10): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: maxConnections }) });
}

/** The client of this process; kept on globalThis because a development server reloads modules. */
export function db(): PrismaClient {
  if (!globals.plumblineDb) {
    const url = process.env.DATABASE_URL;
    if (!url)
      throw new Error("DATABASE_URL is not set. `npm start` sets it; other entry points call `ensureDatabase` first.");
    globals.plumblineDb = createDb(url);
  }
  return globals.plumblineDb;
}
