import { describeEvidence } from "../audits/describe-evidence";
import type { TeamContext } from "../context";
import { findRule } from "../rules/registry";
import type { Evidence } from "../rules/types";
import type { ExportTable } from "./constants";
import { readLinks } from "./read-links";
import type { ExportAudit, ExportRow } from "./types";

const BATCH = 500;

type ReadBatches = (ctx: TeamContext, audit: ExportAudit) => AsyncGenerator<ExportRow[]>;

const READERS: Record<ExportTable, ReadBatches> = {
  pages: readPages,
  findings: readFindings,
  links: readLinks,
  measurements: readMeasurements,
  "not-crawled": readNotCrawled,
};

/** Columns of each table in their order; also the names of its fields in JSON. */
export const COLUMNS: Record<ExportTable, readonly string[]> = {
  pages: [
    "url",
    "status",
    "contentType",
    "title",
    "isIndexable",
    "indexabilityReason",
    "depth",
    "ttfbMs",
    "bodyBytes",
    "redirectUrl",
    "errorKind",
    "template",
    "inlinkCount",
    "findingCount",
  ],
  findings: [
    "ruleId",
    "ruleTitle",
    "category",
    "severity",
    "scope",
    "status",
    "url",
    "message",
    "evidence",
    "fixedAt",
    "howToFix",
  ],
  links: ["sourceUrl", "targetUrl", "href", "text", "rel", "place", "isInternal"],
  measurements: [
    "url",
    "device",
    "source",
    "performance",
    "accessibility",
    "bestPractices",
    "seo",
    "lcpMs",
    "cls",
    "tbtMs",
    "fcpMs",
    "speedIndexMs",
    "ttfbMs",
    "runCount",
    "errorCode",
    "errorMessage",
  ],
  "not-crawled": ["url", "depth", "reason"],
};

/** The rows of a table in batches, read with a cursor, so that no table is ever held whole. */
export function readTable(ctx: TeamContext, audit: ExportAudit, table: ExportTable): AsyncGenerator<ExportRow[]> {
  return READERS[table](ctx, audit);
}

/** Calls `read` with the last row of the batch before until it gives less than a batch. */
async function* inBatches<Row>(read: (after: Row | undefined) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let after: Row | undefined;
  for (;;) {
    const rows = await read(after);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1);
  }
}

async function* readPages(ctx: TeamContext, audit: ExportAudit): AsyncGenerator<ExportRow[]> {
  yield* inBatches((after: { url: string } | undefined) =>
    ctx.db.page.findMany({
      where: { auditId: audit.id, audit: { teamId: ctx.teamId }, ...(after && { url: { gt: after.url } }) },
      orderBy: { url: "asc" },
      take: BATCH,
      select: {
        url: true,
        status: true,
        contentType: true,
        title: true,
        isIndexable: true,
        indexabilityReason: true,
        depth: true,
        ttfbMs: true,
        bodyBytes: true,
        redirectUrl: true,
        errorKind: true,
        template: true,
        inlinkCount: true,
        findingCount: true,
      },
    }),
  );
}

async function* readFindings(ctx: TeamContext, audit: ExportAudit): AsyncGenerator<ExportRow[]> {
  const batches = inBatches((after: { id: string } | undefined) =>
    ctx.db.finding.findMany({
      where: { auditId: audit.id, audit: { teamId: ctx.teamId } },
      orderBy: [{ severity: "asc" }, { ruleId: "asc" }, { id: "asc" }],
      take: BATCH,
      ...(after && { cursor: { id: after.id }, skip: 1 }),
      select: {
        id: true,
        ruleId: true,
        category: true,
        severity: true,
        scope: true,
        status: true,
        url: true,
        message: true,
        evidence: true,
        fixedAt: true,
      },
    }),
  );
  for await (const rows of batches) {
    yield rows.map(({ id: _, evidence, ...row }) => {
      const rule = findRule(row.ruleId);
      return {
        ...row,
        ruleTitle: rule?.failureTitle ?? null,
        howToFix: rule?.howToFix ?? null,
        // The column is written by `insertFindings` only.
        evidence: (evidence as unknown as Evidence[]).map(describeEvidence).join("\n"),
      };
    });
  }
}

async function* readMeasurements(ctx: TeamContext, audit: ExportAudit): AsyncGenerator<ExportRow[]> {
  const batches = inBatches((after: { id: string } | undefined) =>
    ctx.db.measurement.findMany({
      where: { auditId: audit.id, audit: { teamId: ctx.teamId } },
      orderBy: [{ url: "asc" }, { device: "asc" }, { id: "asc" }],
      take: BATCH,
      ...(after && { cursor: { id: after.id }, skip: 1 }),
      omit: { auditId: true, facts: true, spread: true, createdAt: true },
    }),
  );
  for await (const rows of batches) yield rows.map(({ id: _, ...row }) => row);
}

async function* readNotCrawled(ctx: TeamContext, audit: ExportAudit): AsyncGenerator<ExportRow[]> {
  const batches = inBatches((after: { url: string } | undefined) =>
    ctx.db.frontierUrl.findMany({
      where: {
        auditId: audit.id,
        audit: { teamId: ctx.teamId },
        state: { not: "done" },
        ...(after && { url: { gt: after.url } }),
      },
      orderBy: { url: "asc" },
      take: BATCH,
      select: { url: true, depth: true, state: true, skipReason: true },
    }),
  );
  for await (const rows of batches) {
    yield rows.map(({ state, skipReason, ...row }) => ({
      ...row,
      reason: state === "skipped" ? (skipReason ?? "other") : "not-reached",
    }));
  }
}
