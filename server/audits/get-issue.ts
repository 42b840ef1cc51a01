import { z } from "zod";
import { CATEGORY_META } from "@/server/rules/categories";
import { findRule } from "@/server/rules/registry";
import type { Verb } from "../context";
import { workFilterSchema } from "../work/schemas";
import { listFindings, listIssues } from "./list-findings";
import type { IssueDetail } from "./prepare-details";

export const getIssueSchema = z.object({
  auditId: z.uuid(),
  ruleId: z.string().min(1).max(100),
  /** Only findings in this state of work. */
  work: workFilterSchema.prefault({}),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});

/** One rule in one audit: what it means, what was seen and where. A rule without findings has an empty list. */
export async function getIssue({ ctx, input }: Verb<z.input<typeof getIssueSchema>>): Promise<IssueDetail> {
  const { auditId, ruleId, work, offset, limit } = getIssueSchema.parse(input);
  const [list, failed] = await Promise.all([
    listIssues({ ctx, input: { auditId, ruleId } }),
    listFindings({ ctx, input: { auditId, ruleId, work, offset, limit } }),
  ]);
  const issue = list.rows.find((row) => row.ruleId === ruleId) ?? null;
  const isMuted = issue === null && list.muted.some((row) => row.ruleId === ruleId);
  const findings =
    issue === null
      ? await listFindings({
          ctx,
          input: { auditId, ruleId, work, offset, limit, status: isMuted ? "muted" : "unverified" },
        })
      : failed;
  const rule = findRule(ruleId);
  return {
    ruleId,
    issue,
    isUnverified: issue === null && !isMuted && findings.totalCount > 0,
    isMuted,
    mutedCount: list.muted.find((row) => row.ruleId === ruleId)?.findingCount ?? 0,
    rule: rule
      ? {
          title: rule.title,
          failureTitle: rule.failureTitle,
          categoryLabel: CATEGORY_META[rule.category].label,
          severity: rule.severity,
          effort: rule.effort,
          why: rule.why,
          howToFix: rule.howToFix,
          threshold: rule.threshold,
          learnMore: rule.learnMore,
          canRecheck: rule.scope !== "measurement",
        }
      : null,
    findings: findings.rows,
    totalCount: findings.totalCount,
  };
}
