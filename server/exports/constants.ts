export const EXPORT_TABLES = ["pages", "findings", "links", "measurements", "not-crawled"] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

export const EXPORT_FILES = [
  ...EXPORT_TABLES.map((table) => `${table}.csv` as const),
  "audit.json",
  "summary.md",
  "bundle.zip",
] as const;
export type ExportFile = (typeof EXPORT_FILES)[number];

/** Raised when a field of the JSON export changes its meaning or goes; new fields do not raise it. */
export const EXPORT_SCHEMA_VERSION = 1;

export const CONTENT_TYPES: Record<string, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
  md: "text/markdown; charset=utf-8",
  zip: "application/zip",
};

/** Where an audit's export is downloaded from. */
export function exportHref(auditId: string, file: ExportFile): string {
  return `/audits/${auditId}/export/${file}`;
}
