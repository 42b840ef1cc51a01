import { tracked } from "@trpc/server";
import { z } from "zod";
import { cancelAudit } from "@/server/audits/cancel-audit";
import { createAudits } from "@/server/audits/create-audits";
import { listAudits, listAuditsSchema } from "@/server/audits/list-audits";
import { requestAnalysis } from "@/server/audits/request-analysis";
import { rerunAudits } from "@/server/audits/rerun-audits";
import { auditIdSchema, auditIdsSchema, createAuditsSchema } from "@/server/audits/schemas";
import { watchAudit } from "@/server/audits/watch-audit";
import { editorProcedure, router, teamProcedure } from "../init";

export const auditsRouter = router({
  list: teamProcedure.input(listAuditsSchema.prefault({})).query(({ ctx, input }) => listAudits({ ctx, input })),
  create: editorProcedure.input(createAuditsSchema).mutation(({ ctx, input }) => createAudits({ ctx, input })),
  rerun: editorProcedure.input(auditIdsSchema).mutation(({ ctx, input }) => rerunAudits({ ctx, input })),
  cancel: editorProcedure.input(auditIdSchema).mutation(({ ctx, input }) => cancelAudit({ ctx, input })),
  analyse: editorProcedure.input(auditIdsSchema).mutation(({ ctx, input }) => requestAnalysis({ ctx, input })),

  /** Server-sent events of one audit; a reconnect resumes behind the last sequence number it saw. */
  watch: teamProcedure
    .input(auditIdSchema.extend({ lastEventId: z.coerce.number().int().min(0).nullish() }))
    .subscription(async function* ({ ctx, input, signal }) {
      for await (const event of watchAudit({ ctx, auditId: input.auditId, cursor: input.lastEventId ?? 0, signal })) {
        yield tracked(String(event.seq), event);
      }
    }),
});
