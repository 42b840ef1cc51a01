import pg from "pg";

const globals = globalThis as { plumblinePool?: pg.Pool };

/** Plain connections for bulk writes (unnest, COPY) and LISTEN, beside Prisma's own pool. */
export function pool(): pg.Pool {
  if (!globals.plumblinePool) {
    globals.plumblinePool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 6 });
    // Idle connections end when the database restarts; the next query opens a new one.
    globals.plumblinePool.on("error", () => {});
  }
  return globals.plumblinePool;
}
