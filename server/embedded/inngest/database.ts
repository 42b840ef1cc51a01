import { Pool, type PoolClient, type PoolConfig } from "pg";

export type Tx = Pick<PoolClient, "query">;

/**
 * A pool that outlives lost connections. Queries report them anyway; the event of an idle or a busy client would end
 * the process if nobody listened.
 */
export function createPool(config: PoolConfig, onLost: (error: Error) => void = () => undefined): Pool {
  const pool = new Pool(config);
  pool.on("error", onLost);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Serialization failure and deadlock: PostgreSQL undid the whole transaction, so repeating it is safe. */
const RETRYABLE = new Set(["40001", "40P01"]);
const MAX_TRIES = 6;

function sqlState(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Runs `work` in one transaction and repeats it when it lost a deadlock; `work` must have no other effects. */
export async function inTransaction<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tryCount = 1; ; tryCount += 1) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query("begin");
      const result = await work(client);
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((cause: Error) => {
        broken = cause;
      });
      if (!RETRYABLE.has(sqlState(error) ?? "") || tryCount >= MAX_TRIES) throw error;
    } finally {
      client.release(broken);
    }
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20 * tryCount));
  }
}
