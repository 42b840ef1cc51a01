import { z } from "zod";
import { cancelAudit } from "../../audits/cancel-audit";
import { AUDIT_STATUSES, isTerminal, PHASE_STATUSES, PHASES } from "../../audits/constants";
import { createAudits } from "../../audits/create-audits";
import { preparePhases } from "../../audits/prepare-audit";
import { AppError } from "../../errors";
import { createSite } from "../../sites/create-site";
import { createSiteSchema } from "../../sites/schemas";
import { auditObject, auditSelect, toAuditObjects } from "../audit-object";
import { optionFields } from "../audit-options";
import { afterNewest, newestFirst, newestFirstKey, pageOf, pagingQuery, readCursor, toPage } from "../cursor";
import { defineRoute } from "../define-route";
import { anyOf, auditIdField, moment } from "../fields";
import { auditDetailObject, loadAudit, requireAudit } from "../load-audit";

const newAudit = z
  .strictObject({
    siteId: z.uuid().optional().describe("A site of the team."),
    url: createSiteSchema.shape.url
      .optional()
      .describe("Or the address of a site, which is added when the team does not have it."),
    options: z.strictObject(optionFields).prefault({}).describe("What to look at; each has a default."),
  })
  .refine((body) => (body.siteId === undefined) !== (body.url === undefined), {
    path: ["siteId"],
    message: "Give either siteId or url.",
  })
  .meta({ id: "NewAudit" });

const runObject = z
  .object({
    auditId: z.uuid(),
    runId: z.string().nullable().describe("Id of the durable run; null until it starts."),
    status: z.enum(AUDIT_STATUSES),
    isOver: z.boolean().describe("True when nothing changes any more."),
    startedAt: moment.nullable(),
    completedAt: moment.nullable(),
    failureReason: z.string().nullable(),
    phases: z
      .array(
        z.object({
          phase: z.enum(PHASES),
          status: z.enum(PHASE_STATUSES),
          reason: z.string().nullable().describe("Why it was skipped or failed."),
          counts: z.record(z.string(), z.number()).describe("Counters, such as pages fetched."),
          startedAt: moment.nullable(),
          endedAt: moment.nullable(),
        }),
      )
      .describe("All phases in their order."),
  })
  .meta({ id: "Run", description: "How far an audit is." });

export const auditRoutes = [
  defineRoute({
    id: "listAudits",
    method: "GET",
    path: "/audits",
    scope: "read",
    tag: "Audits",
    summary: "List audits",
    description: "Newest first.",
    params: {},
    query: {
      siteId: z.uuid().optional().describe("Of this site only."),
      status: anyOf(AUDIT_STATUSES).describe("With one of these statuses."),
      ...pagingQuery,
    },
    status: 200,
    output: pageOf(auditObject),
    async handle({ ctx, query: { limit, cursor, ...filter } }) {
      const list = { list: "audits", filter, key: newestFirst };
      const rows = await ctx.db.audit.findMany({
        where: {
          teamId: ctx.teamId,
          ...(filter.siteId ? { siteId: filter.siteId } : {}),
          ...(filter.status ? { status: { in: filter.status } } : {}),
          ...afterNewest(readCursor(list, cursor)),
        },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        take: limit + 1,
        select: auditSelect,
      });
      const { data, nextCursor } = toPage(list, rows, limit, newestFirstKey);
      return { data: await toAuditObjects(ctx, data), nextCursor };
    },
  }),
  defineRoute({
    id: "createAudit",
    method: "POST",
    path: "/audits",
    scope: "write",
    tag: "Audits",
    summary: "Start an audit",
    description: "Queues it and answers at once. Ask for its run until isOver is true.",
    params: {},
    body: newAudit,
    status: 202,
    output: auditDetailObject,
    location: (audit) => `/audits/${audit.id}`,
    async handle({ ctx, body, repeatId }) {
      const siteId = body.siteId ?? (await createSite({ ctx, input: { url: body.url ?? "" } })).siteId;
      const origin = { trigger: "api", ...(repeatId ? { auditId: repeatId } : {}) } as const;
      const [created] = await createAudits({ ctx, input: { siteIds: [siteId], options: body.options }, origin });
      if (!created?.ok) throw new AppError("CONFLICT", created?.reason ?? "The audit was not queued. Try again.");
      return loadAudit(ctx, created.auditId);
    },
  }),
  defineRoute({
    id: "getAudit",
    method: "GET",
    path: "/audits/{auditId}",
    scope: "read",
    tag: "Audits",
    summary: "Get an audit",
    params: auditIdField,
    status: 200,
    output: auditDetailObject,
    handle: ({ ctx, params }) => loadAudit(ctx, params.auditId),
  }),
  defineRoute({
    id: "getRun",
    method: "GET",
    path: "/audits/{auditId}/run",
    scope: "read",
    tag: "Audits",
    summary: "Get the run of an audit",
    description: "How far it is, phase by phase. Made to be asked every few seconds.",
    params: auditIdField,
    status: 200,
    output: runObject,
    async handle({ ctx, params: { auditId } }) {
      await requireAudit(ctx, auditId);
      const { phases, ...run } = await ctx.db.audit.findFirstOrThrow({
        where: { id: auditId, teamId: ctx.teamId },
        select: {
          runId: true,
          status: true,
          startedAt: true,
          completedAt: true,
          failureReason: true,
          phases: true,
        },
      });
      return { ...run, auditId, isOver: isTerminal(run.status), phases: preparePhases(phases) };
    },
  }),
  defineRoute({
    id: "cancelAudit",
    method: "POST",
    path: "/audits/{auditId}/cancel",
    scope: "write",
    tag: "Audits",
    summary: "Cancel an audit",
    description: "What it found stays. An audit that has ended is answered as it is.",
    params: auditIdField,
    status: 200,
    output: auditDetailObject,
    async handle({ ctx, params: { auditId } }) {
      await cancelAudit({ ctx, input: { auditId } });
      return loadAudit(ctx, auditId);
    },
  }),
];
