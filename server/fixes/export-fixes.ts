import { loadCauses } from "../causes/load-causes";
import type { Cause } from "../causes/types";
import type { TeamContext, Verb } from "../context";
import { env } from "../env";
import { AppError } from "../errors";
import { findRule } from "../rules/registry";
import { loadCauseFixes } from "./load-cause-fixes";
import { prepareTicket, prepareTickets, type Ticket } from "./prepare-ticket";
import { type ExportFixesInput, exportFixesSchema } from "./schemas";

export interface ExportedFixes {
  fileName: string;
  markdown: string;
}

/** One cause, or all causes of an audit, as Markdown. Throws NOT_FOUND for audits of other teams and causes that are gone. */
export async function exportFixes({ ctx, input }: Verb<ExportFixesInput>): Promise<ExportedFixes> {
  const parsed = exportFixesSchema.safeParse(input);
  if (!parsed.success) throw new AppError("NOT_FOUND", "This address names no audit. Open it from the list of causes.");
  const { auditId, causeId } = parsed.data;
  const { causes } = await loadCauses(ctx, auditId);
  const row = await ctx.db.audit.findFirstOrThrow({
    where: { id: auditId, teamId: ctx.teamId },
    select: { id: true, startUrl: true, score: true, completedAt: true },
  });
  const audit = { ...row, appUrl: env().appUrl };
  const host = new URL(row.startUrl).hostname.replace(/[^a-z0-9.-]/gi, "");
  if (causeId !== null) {
    const cause = causes.find((candidate) => candidate.id === causeId);
    if (!cause) {
      throw new AppError("NOT_FOUND", "This cause is no longer there: its findings were fixed or sorted differently.");
    }
    const markdown = `${prepareTicket(await loadTicket(ctx, row, cause), audit)}\n`;
    return { fileName: `${host}-${causeId.replace(/[^a-z0-9-]/gi, "-")}.md`, markdown };
  }
  const tickets: Ticket[] = [];
  // One after another: each reads the pages of its findings, and together they would fill the memory.
  for (const cause of causes) tickets.push(await loadTicket(ctx, row, cause));
  return { fileName: `${host}-fixes.md`, markdown: `${prepareTickets(tickets, audit)}\n` };
}

async function loadTicket(ctx: TeamContext, audit: { id: string; startUrl: string }, cause: Cause): Promise<Ticket> {
  const { packs, findings } = await loadCauseFixes(ctx, audit, cause);
  const rules = cause.ruleIds.map((id) => {
    const rule = findRule(id);
    return { id, title: rule?.failureTitle ?? id, why: rule?.why ?? "This rule is no longer part of the audit." };
  });
  return { cause, rules, findings, packs };
}
