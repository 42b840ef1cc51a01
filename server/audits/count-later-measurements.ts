import type { Db } from "../db/client";

/** Measurements that came after a text about the audit was written: those that had to wait for quota. */
export function countLaterMeasurements(db: Db, auditId: string, writtenAt: Date): Promise<number> {
  return db.measurement.count({ where: { auditId, errorCode: null, createdAt: { gt: writtenAt } } });
}
