import type { Severity } from "@/server/rules/types";

/** Names of design tokens; both themes and print resolve them. */
export type SliceColour = "critical" | "warning" | "notice" | "passed" | "ink-2" | "ink-3" | "hairline-strong";

export interface DonutSlice {
  key: string;
  label: string;
  count: number;
  colour: SliceColour;
}

export interface DonutView {
  /** In fixed order, empty ones left out of the ring but kept in the table. */
  slices: DonutSlice[];
  total: number;
  totalLabel: string;
  /** The chart in one sentence. */
  summary: string;
}

const count = (value: number) => value.toLocaleString("en-US");
const noun = (value: number, one: string, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

export function prepareSeverityDonut(counts: Record<Severity, number>): DonutView {
  const slices: DonutSlice[] = [
    { key: "critical", label: "Critical", count: counts.critical, colour: "critical" },
    { key: "warning", label: "Warning", count: counts.warning, colour: "warning" },
    { key: "notice", label: "Notice", count: counts.notice, colour: "notice" },
  ];
  const total = sum(slices);
  return {
    slices,
    total,
    totalLabel: total === 1 ? "finding" : "findings",
    summary:
      total === 0
        ? "No rule found anything to report."
        : `${noun(total, "finding")}: ${count(counts.critical)} critical, ${noun(counts.warning, "warning")} and ${noun(counts.notice, "notice")}.`,
  };
}

export interface StatusCounts {
  success: number;
  redirect: number;
  clientError: number;
  serverError: number;
  noResponse: number;
}

export function prepareStatusDonut(counts: StatusCounts): DonutView {
  const slices: DonutSlice[] = [
    { key: "2xx", label: "2xx success", count: counts.success, colour: "passed" },
    { key: "3xx", label: "3xx redirect", count: counts.redirect, colour: "warning" },
    { key: "4xx", label: "4xx missing or refused", count: counts.clientError, colour: "critical" },
    { key: "5xx", label: "5xx server error", count: counts.serverError, colour: "ink-2" },
    { key: "none", label: "No response", count: counts.noResponse, colour: "hairline-strong" },
  ];
  const total = sum(slices);
  const failed = counts.clientError + counts.serverError + counts.noResponse;
  const share = total === 0 ? 0 : Math.round((counts.success / total) * 100);
  // Never "100%" while one address does not answer.
  const shownShare = share === 100 && counts.success < total ? 99 : share;
  return {
    slices,
    total,
    totalLabel: total === 1 ? "address" : "addresses",
    summary:
      total === 0
        ? "No address was requested."
        : `${shownShare}% of ${noun(total, "address", "addresses")} answered with success; ${failed === 0 ? "none failed" : `${count(failed)} failed`}.`,
  };
}

/** Statuses outside 2xx–5xx, such as 1xx or 999, are no answer a visitor can use. */
export function classifyStatus(status: number | null): keyof StatusCounts {
  if (status === null || status < 200 || status > 599) return "noResponse";
  if (status < 300) return "success";
  if (status < 400) return "redirect";
  return status < 500 ? "clientError" : "serverError";
}

function sum(slices: readonly DonutSlice[]): number {
  return slices.reduce((total, slice) => total + slice.count, 0);
}
