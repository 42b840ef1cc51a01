import type { AnchorFacts } from "@/server/facts/types";
import type { Evidence, Outcome, Severity } from "../types";

/** A message carries the full count; a finding stores this many examples. */
const EVIDENCE_LIMIT = 20;
const SNIPPET_CHARS = 300;

export const PASSED: Outcome = { status: "passed" };

export function failed(message: string, evidence: Evidence[] = [], severity?: Severity): Outcome {
  const shown = evidence.slice(0, EVIDENCE_LIMIT);
  return severity
    ? { status: "failed", message, evidence: shown, severity }
    : { status: "failed", message, evidence: shown };
}

export function notApplicable(reason: string): Outcome {
  return { status: "notApplicable", reason };
}

export function snippet(value: string, line: number | null = null): Evidence {
  return { kind: "snippet", value: cut(value), line };
}

export function textSeen(value: string, label?: string): Evidence {
  return label === undefined ? { kind: "text", value: cut(value) } : { kind: "text", label, value: cut(value) };
}

export function urlSeen(value: string, label?: string): Evidence {
  return label === undefined ? { kind: "url", value } : { kind: "url", label, value };
}

export function headerSeen(name: string, value: string | null | undefined): Evidence {
  return { kind: "header", name, value: value ?? null };
}

export function measured(label: string, value: number, limit?: number, unit?: string): Evidence {
  return {
    kind: "number",
    label,
    value,
    ...(limit === undefined ? {} : { limit }),
    ...(unit === undefined ? {} : { unit }),
  };
}

export function linkSeen(source: string, anchor: AnchorFacts): Evidence {
  return { kind: "link", source, target: anchor.url ?? anchor.href ?? "", text: anchor.text, line: anchor.line };
}

function cut(value: string): string {
  return value.length > SNIPPET_CHARS ? `${value.slice(0, SNIPPET_CHARS - 1)}…` : value;
}
