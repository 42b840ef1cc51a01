import { z } from "zod";
import { FINDING_STATUSES } from "../../audits/list-findings";
import { listMeasurements } from "../../audits/list-measurements";
import { STATUS_CLASSES } from "../../audits/search-params";
import type { Prisma } from "../../db/generated/client";
import { env } from "../../env";
import { findRule } from "../../rules/registry";
import { CATEGORIES, type Evidence, SEVERITIES } from "../../rules/types";
import { pageOf, pagingQuery, readCursor, toPage } from "../cursor";
import { defineRoute } from "../define-route";
import { anyOf, auditIdField, flag } from "../fields";
import { requireAudit } from "../load-audit";
import { findingObject, measurementObject, pageObject } from "../result-objects";

const ruleThenId = z.tuple([z.string(), z.uuid()]);

export const resultRoutes = [
  defineRoute({
    id: "listFindings",
    method: "GET",
    path: "/audits/{auditId}/findings",
    scope: "read",
    tag: "Results",
    summary: "List findings",
    description: "Each fault with its page and what was seen, in the order of rules.",
    params: auditIdField,
    query: {
      ruleId: z.string().max(100).optional().describe("Of this rule only."),
      severity: anyOf(SEVERITIES).describe("With one of these severities."),
      category: anyOf(CATEGORIES).describe("In one of these categories."),
      status: z
        .enum(FINDING_STATUSES)
        .default("failed")
        .describe('"failed" counts; "unverified" could not be judged; "muted" was left out by the team.'),
      url: z.string().max(4000).optional().describe("Of this page only."),
      ...pagingQuery,
    },
    status: 200,
    output: pageOf(findingObject),
    async handle({ ctx, params: { auditId }, query: { limit, cursor, ...filter } }) {
      await requireAudit(ctx, auditId);
      const list = { list: `findings ${auditId}`, filter, key: ruleThenId };
      const place = readCursor(list, cursor);
      const rows = await ctx.db.finding.findMany({
        where: {
          auditId,
          audit: { teamId: ctx.teamId },
          status: filter.status,
          ...(filter.severity ? { severity: { in: filter.severity } } : {}),
          ...(filter.category ? { category: { in: filter.category } } : {}),
          ...(filter.url === undefined ? {} : { url: filter.url }),
          AND: [
            filter.ruleId === undefined ? {} : { ruleId: filter.ruleId },
            place ? { ruleId: { gte: place[0] }, NOT: { ruleId: place[0], id: { lte: place[1] } } } : {},
          ],
        },
        orderBy: [{ ruleId: "asc" }, { id: "asc" }],
        take: limit + 1,
        omit: { auditId: true, phase: true, createdAt: true },
      });
      const { data, nextCursor } = toPage(list, rows, limit, (row): [string, string] => [row.ruleId, row.id]);
      return {
        nextCursor,
        data: data.map((row) => ({
          ...row,
          status: filter.status,
          title: findRule(row.ruleId)?.failureTitle ?? row.ruleId,
          ruleUrl: `${env().appUrl}/rules/${row.ruleId}`,
          // The column is written by the rules only.
          evidence: row.evidence as unknown as Evidence[],
        })),
      };
    },
  }),
  defineRoute({
    id: "listPages",
    method: "GET",
    path: "/audits/{auditId}/pages",
    scope: "read",
    tag: "Results",
    summary: "List pages",
    description: "Every address that was requested, by address.",
    params: auditIdField,
    query: {
      statusClass: anyOf(STATUS_CLASSES).describe('Answered so; "none" is no answer.'),
      indexable: flag.optional().describe("Only pages that search engines may index, or only others."),
      ...pagingQuery,
    },
    status: 200,
    output: pageOf(pageObject),
    async handle({ ctx, params: { auditId }, query: { limit, cursor, ...filter } }) {
      await requireAudit(ctx, auditId);
      const list = { list: `pages ${auditId}`, filter, key: z.string() };
      const place = readCursor(list, cursor);
      const rows = await ctx.db.page.findMany({
        where: {
          auditId,
          audit: { teamId: ctx.teamId },
          ...(place === undefined ? {} : { url: { gt: place } }),
          ...(filter.indexable === undefined ? {} : { isIndexable: filter.indexable }),
          ...(filter.statusClass ? { OR: filter.statusClass.map(inClass) } : {}),
        },
        orderBy: { url: "asc" },
        take: limit + 1,
        omit: { auditId: true, facts: true, rendered: true, domSignature: true, createdAt: true },
      });
      return toPage(list, rows, limit, (row) => row.url);
    },
  }),
  defineRoute({
    id: "listMeasurements",
    method: "GET",
    path: "/audits/{auditId}/measurements",
    scope: "read",
    tag: "Results",
    summary: "List measurements",
    description: "Pages measured in a browser, once a device. All of them come in one answer.",
    params: auditIdField,
    status: 200,
    output: pageOf(measurementObject),
    async handle({ ctx, params: { auditId } }) {
      await requireAudit(ctx, auditId);
      return { data: await listMeasurements({ ctx, input: { auditId } }), nextCursor: null };
    },
  }),
];

function inClass(statusClass: (typeof STATUS_CLASSES)[number]): Prisma.PageWhereInput {
  if (statusClass === "none") return { status: null };
  const from = Number(statusClass[0]) * 100;
  return { status: { gte: from, lt: from + 100 } };
}
