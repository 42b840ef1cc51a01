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

/** Pages wait for the next day's quota of PageSpeed Insights. */
export const measurementsDeferred = eventType("audit/measurements.deferred", {
  schema: z.object({ auditId: z.uuid(), resumeAt: z.iso.datetime() }),
});

export const analysisRequested = eventType("audit/analysis.requested", {
  schema: z.object({ auditId: z.uuid(), teamId: z.uuid() }),
});

/** Somebody wants a report in a form that is not stored; `kind` names length and paper. */
export const reportRequested = eventType("report/requested", {
  schema: z.object({ auditId: z.uuid(), kind: z.string() }),
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

/** Findings changed since the causes of an audit were worked out. */
export const causesOutdated = eventType("causes/outdated", { schema: z.object({ auditId: z.uuid() }) });

export const questionAsked = eventType("question/asked", {
  schema: z.object({ questionId: z.uuid(), teamId: z.uuid() }),
});

/** A turn of a schedule; `auditId` is what its audit will be called. */
export const scheduleDue = eventType("schedule/due", {
  schema: z.object({ scheduleId: z.uuid(), siteId: z.uuid(), auditId: z.uuid() }),
});

/** A look of a sentinel. */
export const sentinelDue = eventType("sentinel/due", { schema: z.object({ siteId: z.uuid() }) });

/** A delivery to a webhook or to Slack waits to be sent. */
export const deliveryRequested = eventType("webhook/delivery.requested", {
  schema: z.object({ deliveryId: z.uuid(), webhookId: z.uuid() }),
});

export const mailQueued = eventType("mail/queued", { schema: z.object({}) });

export const EVENTS = [
  auditRequested,
  auditCancelled,
  measurementsDeferred,
  analysisRequested,
  reportRequested,
  recheckRequested,
  mutesChanged,
  causesOutdated,
  questionAsked,
  scheduleDue,
  sentinelDue,
  deliveryRequested,
  mailQueued,
] as const;
export type EventName = (typeof EVENTS)[number]["name"];
