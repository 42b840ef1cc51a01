import type { Verb } from "../context";
import { countLaterMeasurements } from "./count-later-measurements";
import { type AnalysisView, prepareAnalysis } from "./prepare-analysis";

/** The written analysis of an audit, null while there is none. */
export async function getAnalysis({ ctx, input }: Verb<{ auditId: string }>): Promise<AnalysisView | null> {
  const row = await ctx.db.analysis.findFirst({
    where: { auditId: input.auditId, audit: { teamId: ctx.teamId } },
    select: {
      source: true,
      reason: true,
      model: true,
      sections: true,
      dropped: true,
      promptTokens: true,
      completionTokens: true,
      costMicros: true,
      updatedAt: true,
    },
  });
  if (!row) return null;
  const laterMeasurementCount = await countLaterMeasurements(ctx.db, input.auditId, row.updatedAt);
  return prepareAnalysis({ ...row, laterMeasurementCount });
}
