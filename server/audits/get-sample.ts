import type { Verb } from "../context";
import type { Sample } from "../measure/sampling";

/** Which pages are measured and why; null before that is planned, and for audits that did not keep it. */
export async function getSample({ ctx, input }: Verb<{ auditId: string }>): Promise<Sample | null> {
  const row = await ctx.db.auditProbe.findFirst({
    where: { auditId: input.auditId, kind: "sample", audit: { teamId: ctx.teamId } },
    select: { data: true },
  });
  // Written by planMeasurements only.
  return row ? (row.data as unknown as Sample) : null;
}
