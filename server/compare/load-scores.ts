import { CATEGORY_META } from "@/server/rules/categories";
import type { ScoreReceipt } from "@/server/rules/score-types";
import { CATEGORIES } from "@/server/rules/types";
import type { TeamContext } from "../context";
import type { ComparedPair } from "./load-compared";
import type { ComparedScores, ScoreChange } from "./types";

/** Scores of both audits on one footing where there is one. */
export async function loadScores(ctx: TeamContext, { before, after }: ComparedPair): Promise<ComparedScores> {
  const select = { receipt: true, score: true } as const;
  const [own, later, again] = await Promise.all([
    ctx.db.audit.findFirstOrThrow({ where: { id: before.id, teamId: ctx.teamId }, select }),
    ctx.db.audit.findFirstOrThrow({ where: { id: after.id, teamId: ctx.teamId }, select }),
    ctx.db.auditScore.findFirst({
      where: { auditId: before.id, ruleSetVersion: after.ruleSetVersion, audit: { teamId: ctx.teamId } },
      select,
    }),
  ]);
  const isSame = before.ruleSetVersion === after.ruleSetVersion;
  const earlier = !isSame && again ? again : own;
  const [from, to] = [categoriesOf(earlier.receipt), categoriesOf(later.receipt)];
  return {
    ...changeOf(earlier.score, later.score),
    basis: isSame ? "same-rules" : again ? "rescored" : "other-rules",
    shownBefore: earlier.score === own.score ? null : own.score,
    categories: CATEGORIES.map((category) => ({
      category,
      label: CATEGORY_META[category].label,
      ...changeOf(from?.[category]?.score ?? null, to?.[category]?.score ?? null),
    })).filter((row) => row.before !== null || row.after !== null),
  };
}

export function changeOf(before: number | null, after: number | null): ScoreChange {
  return { before, after, change: before === null || after === null ? null : after - before };
}

/** The column is written by `rescoreAudit` and `scoreUnderCurrentRules` only. */
function categoriesOf(receipt: unknown): ScoreReceipt["categories"] | null {
  return (receipt as ScoreReceipt | null)?.categories ?? null;
}
