import type { Evidence } from "@/server/rules/types";

/** Absolute addresses that evidence names, each once, in its order. */
export function evidenceUrls(evidence: readonly Evidence[]): string[] {
  const named = evidence.flatMap((item) => {
    if (item.kind === "link") return [item.source, item.target];
    if (item.kind === "url" || item.kind === "text") return [item.value];
    return [];
  });
  return [...new Set(named.filter((value) => /^https?:\/\//i.test(value) && URL.canParse(value)))];
}
