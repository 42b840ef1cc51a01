import type { Device, MeasurementFacts } from "@/server/facts/types";
import type { Verb } from "../context";
import type { Spread } from "../measure/noise";
import { withFieldData } from "./field-facts";
import { loadFieldRows } from "./load-field-rows";
import { type MeasurementRow, prepareOpportunities } from "./prepare-details";

/** All measurements of the audit, or of one page; at most a few hundred, so there is no paging. */
export async function listMeasurements({
  ctx,
  input,
}: Verb<{ auditId: string; url?: string | undefined }>): Promise<MeasurementRow[]> {
  const rows = await ctx.db.measurement.findMany({
    where: {
      auditId: input.auditId,
      audit: { teamId: ctx.teamId },
      ...(input.url === undefined ? {} : { url: input.url }),
    },
    orderBy: [{ url: "asc" }, { device: "desc" }, { source: "asc" }],
    omit: { auditId: true, createdAt: true },
  });
  const measurements = rows.map(({ facts: stored, device, spread, ...row }) => {
    // The column is written by the measure step only; a failed measurement may hold less than the type says.
    const facts = stored as unknown as Partial<MeasurementFacts>;
    return {
      ...row,
      device: device as Device,
      spread: spread as Spread | null,
      field: facts.field ?? null,
      opportunities: prepareOpportunities({ audits: facts.audits ?? [] }),
    };
  });
  // Only after the query above, which looks at the team.
  return measurements.length === 0 ? [] : withFieldData(measurements, await loadFieldRows(ctx.db, input.auditId));
}
