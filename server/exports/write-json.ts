import { getAnalysis } from "../audits/get-analysis";
import { loadCauses } from "../causes/load-causes";
import type { Cause } from "../causes/types";
import type { TeamContext } from "../context";
import { EXPORT_SCHEMA_VERSION, EXPORT_TABLES } from "./constants";
import { COLUMNS, readTable } from "./read-table";
import type { ExportAudit, ExportRow } from "./types";

/**
 * The whole audit as one JSON object in pieces: `audit`, `receipt`, `causes`, `analysis` and every table as an array of
 * objects. `schemaVersion` says how to read it.
 */
export async function* writeJson(ctx: TeamContext, audit: ExportAudit): AsyncGenerator<string> {
  const [{ receipt }, { causes }, analysis] = await Promise.all([
    ctx.db.audit.findFirstOrThrow({ where: { id: audit.id, teamId: ctx.teamId }, select: { receipt: true } }),
    loadCauses(ctx, audit.id),
    getAnalysis({ ctx, input: { auditId: audit.id } }),
  ]);
  const { teamId: _team, fileStem: _stem, ...facts } = audit;
  const head = {
    format: "plumbline-audit",
    schemaVersion: EXPORT_SCHEMA_VERSION,
    audit: facts,
    receipt,
    causes: causes.map(toPlainCause),
    analysis: analysis && {
      source: analysis.source,
      author: analysis.sourceLabel,
      sections: analysis.sections,
      writtenAt: analysis.updatedAt,
    },
  };
  yield JSON.stringify(head).slice(0, -1);
  for (const table of EXPORT_TABLES) {
    yield `,\n${JSON.stringify(toCamelCase(table))}:[`;
    let isFirst = true;
    for await (const rows of readTable(ctx, audit, table)) {
      const lines = rows.map((row) => JSON.stringify(ordered(row, COLUMNS[table])));
      yield `${isFirst ? "\n" : ",\n"}${lines.join(",\n")}`;
      isFirst = false;
    }
    yield "]";
  }
  yield "}\n";
}

/** Field by field: causes come fresh or from storage, which keeps no order of fields, and equal audits give equal bytes. */
function toPlainCause(cause: Cause) {
  const { id, title, category, severity, ruleIds, where, pageCount, findingCount, gain, effort, fix } = cause;
  const { label, tag } = where;
  return { id, title, category, severity, ruleIds, where: { label, tag }, pageCount, findingCount, gain, effort, fix };
}

function ordered(row: ExportRow, columns: readonly string[]): ExportRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

function toCamelCase(table: string): string {
  return table.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
