import { z } from "zod";
import { auditOptionsSchema } from "../audits/schemas";
import type { TeamContext } from "../context";
import { AppError } from "../errors";
import { findRule } from "../rules/registry";
import type { ScoreReceipt } from "../rules/score-types";
import { CATEGORIES, type Category, SEVERITIES } from "../rules/types";
import { auditFields, auditSelect, toAuditObjects } from "./audit-object";
import { optionFields } from "./audit-options";
import { score } from "./fields";

const loss = z
  .object({
    ruleId: z.string(),
    title: z.string(),
    severity: z.enum(SEVERITIES).describe("Worst severity among its findings."),
    pageCount: z.int().describe("Affected pages; 0 for a fault of the whole site."),
    lostPoints: z.number().describe("Points of the score that it costs."),
    gainIfFixed: z.number().describe("Points that fixing this rule alone would win."),
  })
  .meta({ id: "LostPoints", description: "What one rule costs: a line of the score's receipt." });

export const auditDetailObject = z
  .object({
    ...auditFields,
    options: z.object(optionFields).describe("What it was asked to look at."),
    categories: z
      .object(Object.fromEntries(CATEGORIES.map((category) => [category, score])) as Record<Category, typeof score>)
      .nullable()
      .describe("Score by category; null until it is scored."),
    lost: z
      .array(loss)
      .nullable()
      .describe("Every rule that costs points, largest loss first; null until it is scored."),
  })
  .meta({ id: "AuditDetail", description: "One audit with its options and the receipt of its score." });

/** One audit of the team. Throws NOT_FOUND, also for audits of other teams. */
export async function loadAudit(ctx: TeamContext, auditId: string): Promise<z.input<typeof auditDetailObject>> {
  const row = await ctx.db.audit.findFirst({
    where: { id: auditId, teamId: ctx.teamId },
    select: { ...auditSelect, options: true },
  });
  if (!row) throw unknownAudit();
  const { options, ...rest } = row;
  const [audit] = await toAuditObjects(ctx, [rest]);
  if (!audit) throw unknownAudit();
  // The column is written by the score only.
  const receipt = row.receipt as unknown as ScoreReceipt | null;
  return {
    ...audit,
    options: auditOptionsSchema.parse(options),
    categories: receipt && categoryScores(receipt),
    lost:
      receipt?.lines.map(({ ruleId, severity, pageCount, lostPoints, gainIfFixed }) => ({
        ruleId,
        title: findRule(ruleId)?.failureTitle ?? ruleId,
        severity,
        pageCount,
        lostPoints,
        gainIfFixed,
      })) ?? null,
  };
}

/** For lists of what an audit found. Throws NOT_FOUND, also for audits of other teams. */
export async function requireAudit(ctx: TeamContext, auditId: string): Promise<void> {
  const known = await ctx.db.audit.count({ where: { id: auditId, teamId: ctx.teamId } });
  if (known === 0) throw unknownAudit();
}

function unknownAudit(): AppError {
  return new AppError("NOT_FOUND", "This audit does not exist, or it belongs to another team.");
}

/** Older receipts may lack categories that came later. */
function categoryScores({ categories }: ScoreReceipt) {
  const scores = CATEGORIES.map((category) => [category, categories[category]?.score ?? null]);
  return Object.fromEntries(scores) as Record<Category, number | null>;
}
