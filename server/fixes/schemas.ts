import { z } from "zod";

export const getCauseFixesSchema = z.object({ auditId: z.uuid(), causeId: z.string().min(1).max(120) });
export type GetCauseFixesInput = z.input<typeof getCauseFixesSchema>;

/** Without a cause: all of the audit. */
export const exportFixesSchema = z.object({ auditId: z.uuid(), causeId: z.string().min(1).max(120).nullable() });
export type ExportFixesInput = z.input<typeof exportFixesSchema>;
