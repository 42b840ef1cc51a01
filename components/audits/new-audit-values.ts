import type { FieldErrors, ResolverResult } from "react-hook-form";
import { type AuditOptions, auditOptionsSchema } from "@/server/audits/schemas";

/** The form as it is typed: numbers and patterns are text. */
export interface NewAuditValues {
  siteIds: string[];
  url: string;
  maxPages: string;
  sampleSize: string;
  mobile: boolean;
  desktop: boolean;
  /** "1", "3" or "5". */
  runs: string;
  render: AuditOptions["render"];
  reusesUnchanged: boolean;
  include: string;
  exclude: string;
}

/** The same schema that the procedure uses, on what the fields hold. */
export function optionsOf(values: NewAuditValues): AuditOptions {
  return auditOptionsSchema.parse(rawOptions(values));
}

/** Null while a field holds something that cannot be read. */
export function readOptions(values: NewAuditValues): AuditOptions | null {
  return auditOptionsSchema.safeParse(rawOptions(values)).data ?? null;
}

export function newAuditSchema(values: NewAuditValues): ResolverResult<NewAuditValues> {
  const errors: FieldErrors<NewAuditValues> = {};
  if (values.siteIds.length === 0 && values.url.trim() === "") {
    errors.url = { type: "required", message: "Enter the address of a site, or choose one of yours." };
  }
  const parsed = auditOptionsSchema.safeParse(rawOptions(values));
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path[0] === "devices" ? "mobile" : issue.path[0];
    if (
      field === "maxPages" ||
      field === "sampleSize" ||
      field === "mobile" ||
      field === "include" ||
      field === "exclude"
    ) {
      errors[field] ??= { type: "validate", message: issue.message };
    }
  }
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
}

function rawOptions(values: NewAuditValues) {
  return {
    // An empty field is a missing number, not 0.
    maxPages: values.maxPages.trim() === "" ? Number.NaN : values.maxPages,
    sampleSize: values.sampleSize.trim() === "" ? Number.NaN : values.sampleSize,
    devices: (["mobile", "desktop"] as const).filter((device) => values[device]),
    runs: values.runs,
    render: values.render,
    reusesUnchanged: values.reusesUnchanged,
    include: linesOf(values.include),
    exclude: linesOf(values.exclude),
  };
}

export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
