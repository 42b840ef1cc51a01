import type { Cell } from "./types";

/** What spreadsheets take for the start of a formula (OWASP, "CSV injection"). */
const FORMULA_START = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** Tells spreadsheets that the file is UTF-8; without it they read accents and other scripts as garbage. */
export const BYTE_ORDER_MARK = "\ufeff";

/**
 * One line after RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers keep
 * their sign. Dates are ISO 8601 in UTC, and what is not known is an empty field, never a zero.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== "string") return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
