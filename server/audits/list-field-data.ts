import type { Verb } from "../context";
import { AppError } from "../errors";
import type { FieldFormFactor, FieldHistory, FieldMetrics, FieldSubject } from "../facts/types";
import type { FieldDataList } from "./prepare-field";
import { loadProbe } from "./site-probes";

/** What visitors met, by the audit's home page, origin and sampled pages, or why there is nothing. NOT_FOUND for strangers. */
export async function listFieldData({ ctx, input }: Verb<{ auditId: string }>): Promise<FieldDataList> {
  const { auditId } = input;
  const audit = await ctx.db.audit.findFirst({
    where: { id: auditId, teamId: ctx.teamId },
    select: { startUrl: true },
  });
  if (!audit) throw new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
  const [rows, probe] = await Promise.all([
    ctx.db.fieldData.findMany({
      where: { auditId },
      orderBy: [{ url: "asc" }, { formFactor: "asc" }],
      select: { url: true, subject: true, formFactor: true, metrics: true, history: true },
    }),
    loadProbe(ctx.db, auditId, "field"),
  ]);
  return {
    home: probe?.home ?? audit.startUrl,
    state: probe?.state ?? null,
    reason: probe?.reason ?? null,
    rows: rows.map((row) => ({
      url: row.url,
      subject: row.subject as FieldSubject,
      formFactor: row.formFactor as FieldFormFactor,
      metrics: row.metrics as unknown as FieldMetrics,
      history: row.history as unknown as FieldHistory | null,
    })),
  };
}
