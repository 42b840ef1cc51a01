import type { TeamContext } from "../context";
import type { ExportTable } from "./constants";
import { BYTE_ORDER_MARK, csvLine } from "./csv";
import { COLUMNS, readTable } from "./read-table";
import type { ExportAudit } from "./types";

/** A table as CSV in pieces; the head line is there even when no row follows. */
export async function* writeCsv(
  ctx: TeamContext,
  audit: ExportAudit,
  table: ExportTable,
  hasByteOrderMark = true,
): AsyncGenerator<string> {
  const columns = COLUMNS[table];
  yield `${hasByteOrderMark ? BYTE_ORDER_MARK : ""}${csvLine(columns)}`;
  for await (const rows of readTable(ctx, audit, table)) {
    yield rows.map((row) => csvLine(columns.map((column) => row[column] ?? null))).join("");
  }
}
