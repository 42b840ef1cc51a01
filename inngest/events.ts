import { eventType } from "inngest";
import { z } from "zod";

/** Events in the past tense, each with the schema of its data. Payloads carry ids, never rows. */
export const auditRequested = eventType("audit/requested", {
  schema: z.object({
    auditId: z.uuid(),
    teamId: z.uuid(),
    /** Host of the start URL; keeps audits of one site polite to it. */
    host: z.string(),
  }),
});

export const auditCancelled = eventType("audit/cancelled", { schema: z.object({ auditId: z.uuid() }) });

export const analysisRequested = eventType("audit/analysis.requested", {
  schema: z.object({ auditId: z.uuid(), teamId: z.uuid() }),
});

export const recheckRequested = eventType("recheck/requested", {
  schema: z.object({
    recheckId: z.uuid(),
    teamId: z.uuid(),
    /** Host of the start URL; keeps re-checks of one site polite to it. */
    host: z.string(),
  }),
});

/** A mute was added or lifted. */
export const mutesChanged = eventType("mutes/changed", { schema: z.object({ siteId: z.uuid() }) });

export const questionAsked = eventType("question/asked", {
  schema: z.object({ questionId: z.uuid(), teamId: z.uuid() }),
});

export const mailQueued = eventType("mail/queued", { schema: z.object({}) });

export const EVENTS = [
  auditRequested,
  auditCancelled,
  analysisRequested,
  recheckRequested,
  mutesChanged,
  questionAsked,
  mailQueued,
] as const;
export type EventName = (typeof EVENTS)[number]["name"];
