import type { z } from "zod";
import { RULE_SET_VERSION } from "@/server/rules/registry";
import type { Verb } from "../context";
import { AppError } from "../errors";
import { timelineSchema } from "./schemas";
import type { Timeline } from "./types";

const SHOWN_AUDITS = 200;
const SHOWN_NOTES = 500;

/** Finished audits of a site, oldest first, with notes and deployments; scores under today's rules where they were run again. */
export async function getTimeline({ ctx, input }: Verb<z.input<typeof timelineSchema>>): Promise<Timeline> {
  const { siteId } = timelineSchema.parse(input);
  const site = await ctx.db.site.findFirst({ where: { id: siteId, teamId: ctx.teamId }, select: { id: true } });
  if (!site) throw new AppError("NOT_FOUND", "This site does not exist.");
  const [audits, annotations, auditCount] = await Promise.all([
    ctx.db.audit.findMany({
      where: { siteId, teamId: ctx.teamId, status: "completed" },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: SHOWN_AUDITS,
      select: {
        id: true,
        createdAt: true,
        completedAt: true,
        score: true,
        trigger: true,
        pagesCrawled: true,
        criticalCount: true,
        warningCount: true,
        noticeCount: true,
        ruleSetVersion: true,
        scores: { where: { ruleSetVersion: RULE_SET_VERSION }, select: { score: true } },
      },
    }),
    ctx.db.annotation.findMany({
      where: { siteId, site: { teamId: ctx.teamId } },
      orderBy: [{ at: "desc" }, { id: "asc" }],
      take: SHOWN_NOTES,
      select: { id: true, at: true, kind: true, text: true, url: true },
    }),
    ctx.db.audit.count({ where: { siteId, teamId: ctx.teamId, status: "completed" } }),
  ]);
  return {
    ruleSetVersion: RULE_SET_VERSION,
    auditCount,
    points: audits.reverse().map(({ createdAt, completedAt, score, ruleSetVersion, scores, ...audit }) => {
      const [again] = scores;
      return {
        id: audit.id,
        at: completedAt ?? createdAt,
        score: again ? again.score : score,
        isComparable: ruleSetVersion === RULE_SET_VERSION || again !== undefined,
        shownScore: score,
        trigger: audit.trigger,
        pageCount: audit.pagesCrawled,
        severityCounts: { critical: audit.criticalCount, warning: audit.warningCount, notice: audit.noticeCount },
      };
    }),
    annotations: annotations
      .reverse()
      .map(({ kind, ...annotation }) => ({ ...annotation, isDeploy: kind === "deploy" })),
  };
}
