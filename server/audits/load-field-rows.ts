import type { Db } from "../db/client";
import type { FieldMetrics } from "../facts/types";
import type { FieldRow } from "./field-facts";

/** Every record of visitors of an audit, in a stable order. Histories are read apart, by who draws them. */
export async function loadFieldRows(db: Db, auditId: string): Promise<FieldRow[]> {
  const rows = await db.fieldData.findMany({
    where: { auditId },
    orderBy: [{ url: "asc" }, { formFactor: "asc" }],
    select: { url: true, subject: true, formFactor: true, metrics: true },
  });
  return rows.map((row) => ({ ...row, metrics: row.metrics as unknown as FieldMetrics }));
}
