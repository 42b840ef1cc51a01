import { z } from "zod";
import { getAnalysis } from "@/server/audits/get-analysis";
import { getAudit } from "@/server/audits/get-audit";
import { getIssue, getIssueSchema } from "@/server/audits/get-issue";
import { getMeasurement, measurementIdSchema } from "@/server/audits/get-measurement";
import { getPage } from "@/server/audits/get-page";
import { getStatusCounts } from "@/server/audits/get-status-counts";
import { listFindings, listFindingsSchema, listIssues, listIssuesSchema } from "@/server/audits/list-findings";
import { listMeasurements } from "@/server/audits/list-measurements";
import { listPages, listPagesSchema } from "@/server/audits/list-pages";
import { listSkipped, listSkippedSchema } from "@/server/audits/list-skipped";
import { auditIdSchema } from "@/server/audits/schemas";
import { router, teamProcedure } from "../init";

/** What an audit found. All of it is read-only; the audits router changes things. */
export const resultsRouter = router({
  audit: teamProcedure.input(auditIdSchema).query(({ ctx, input }) => getAudit({ ctx, input })),
  issues: teamProcedure.input(listIssuesSchema).query(({ ctx, input }) => listIssues({ ctx, input })),
  issue: teamProcedure.input(getIssueSchema).query(({ ctx, input }) => getIssue({ ctx, input })),
  findings: teamProcedure.input(listFindingsSchema).query(({ ctx, input }) => listFindings({ ctx, input })),
  pages: teamProcedure.input(listPagesSchema).query(({ ctx, input }) => listPages({ ctx, input })),
  page: teamProcedure
    .input(auditIdSchema.extend({ pageId: z.uuid() }))
    .query(({ ctx, input }) => getPage({ ctx, input })),
  skipped: teamProcedure.input(listSkippedSchema).query(({ ctx, input }) => listSkipped({ ctx, input })),
  measurements: teamProcedure.input(auditIdSchema).query(({ ctx, input }) => listMeasurements({ ctx, input })),
  measurement: teamProcedure.input(measurementIdSchema).query(({ ctx, input }) => getMeasurement({ ctx, input })),
  statusCounts: teamProcedure.input(auditIdSchema).query(({ ctx, input }) => getStatusCounts({ ctx, input })),
  analysis: teamProcedure.input(auditIdSchema).query(({ ctx, input }) => getAnalysis({ ctx, input })),
});
