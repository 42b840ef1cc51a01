import type { Db } from "../db/client";
import type { MeasurementFacts } from "../facts/types";

/** Every measurement of an audit, in a stable order. */
export async function loadMeasurements(db: Db, auditId: string): Promise<MeasurementFacts[]> {
  const rows = await db.measurement.findMany({
    where: { auditId },
    orderBy: [{ url: "asc" }, { device: "asc" }, { source: "asc" }],
    select: { facts: true },
  });
  return rows.map((row) => row.facts as unknown as MeasurementFacts);
}
