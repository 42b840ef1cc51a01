import type { Db } from "../db/client";
import type { MeasurementFacts } from "../facts/types";
import { withFieldData } from "./field-facts";
import { loadFieldRows } from "./load-field-rows";

/** Every measurement of an audit with what visitors of its page met, in a stable order. */
export async function loadMeasurements(db: Db, auditId: string): Promise<MeasurementFacts[]> {
  const rows = await db.measurement.findMany({
    where: { auditId },
    orderBy: [{ url: "asc" }, { device: "asc" }, { source: "asc" }],
    select: { facts: true },
  });
  const facts = rows.map((row) => row.facts as unknown as MeasurementFacts);
  return withFieldData(facts, await loadFieldRows(db, auditId));
}
