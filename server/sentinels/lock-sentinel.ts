import type { DbTransaction } from "../db/client";

/** The row as it is, held until the transaction ends: a look and a person may both change its state. */
export async function lockSentinel(tx: DbTransaction, siteId: string) {
  await tx.$queryRaw`select 1 from "Sentinel" where "siteId" = ${siteId} for update`;
  return tx.sentinel.findUnique({ where: { siteId } });
}
