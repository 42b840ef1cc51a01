import { notFound } from "next/navigation";
import { z } from "zod";
import { can } from "../auth/abilities";
import { requireTeam } from "../auth/gates";
import type { TeamContext } from "../context";
import { AppError } from "../errors";
import type { ChangeClass } from "./constants";
import { getComparison } from "./get-comparison";
import { getTimeline } from "./get-timeline";
import { type ChangeList, listChanges } from "./list-changes";
import { type ComparableAudit, listComparable } from "./list-comparable";
import type { Comparison, Timeline } from "./types";

const MOST_PAGES = 100_000;

interface Asked {
  auditId: string;
  withId: string | null;
  change: ChangeClass;
  rule: string | null;
  page: number;
  pageSize: number;
}

/** All that the compare screen shows; null when there is no other finished audit. An address that names none is a 404. */
export async function loadComparison(
  ctx: TeamContext,
  { auditId, withId, change, rule, page, pageSize }: Asked,
): Promise<{ comparison: Comparison; others: ComparableAudit[]; list: ChangeList } | null> {
  if (withId !== null && !z.uuid().safeParse(withId).success) notFound();
  try {
    const others = await listComparable(ctx, auditId);
    // The first audit of a site has none before it, but may have later ones.
    const comparison =
      (await getComparison({ ctx, input: { auditId, withId } })) ??
      (others[0] ? await getComparison({ ctx, input: { auditId, withId: others[0].id } }) : null);
    if (!comparison) return null;
    const otherId = comparison.before.id === auditId ? comparison.after.id : comparison.before.id;
    // What an address cannot mean falls back to the beginning.
    const offset = page > 1 && page <= MOST_PAGES ? (page - 1) * pageSize : 0;
    const ruleId = rule !== null && rule.length <= 100 ? rule : null;
    const list = await listChanges({
      ctx,
      input: { auditId, withId: otherId, ruleId, change, offset, limit: pageSize },
    });
    return { comparison, others, list };
  } catch (error) {
    if (error instanceof AppError && (error.code === "NOT_FOUND" || error.code === "BAD_INPUT")) notFound();
    throw error;
  }
}

/** The timeline of a site that the page has already shown to be the team's, and whether the reader may write on it. */
export async function loadTimeline(siteId: string): Promise<{ timeline: Timeline; canEdit: boolean }> {
  const { ctx, role } = await requireTeam({ nextPath: `/sites/${siteId}` });
  return { timeline: await getTimeline({ ctx, input: { siteId } }), canEdit: can(role, "edit") };
}
