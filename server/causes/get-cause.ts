import type { Verb } from "../context";
import { AppError } from "../errors";
import { CATEGORY_META } from "../rules/categories";
import { findRule } from "../rules/registry";
import { loadCauseFindings, loadCauses } from "./load-causes";
import { type GetCauseInput, getCauseSchema } from "./schemas";
import type { CauseDetail } from "./types";

/** One cause with its findings, by address. Throws NOT_FOUND when a later re-check or rule set dissolved it. */
export async function getCause({ ctx, input }: Verb<GetCauseInput>): Promise<CauseDetail> {
  const { auditId, causeId, offset, limit } = getCauseSchema.parse(input);
  const { causes } = await loadCauses(ctx, auditId);
  const cause = causes.find((candidate) => candidate.id === causeId);
  if (!cause) {
    throw new AppError("NOT_FOUND", "This cause is no longer there: its findings were fixed or sorted differently.");
  }
  const findings = await loadCauseFindings(ctx, { auditId, causeId, offset, limit });
  return {
    cause,
    categoryLabel: CATEGORY_META[cause.category].label,
    rules: cause.ruleIds.map((id) => {
      const rule = findRule(id);
      return { id, title: rule?.failureTitle ?? id, why: rule?.why ?? "", isKnown: rule !== undefined };
    }),
    findings: findings.map((row) => ({ ...row, ruleTitle: findRule(row.ruleId)?.failureTitle ?? row.ruleId })),
    totalCount: cause.findingCount,
  };
}
