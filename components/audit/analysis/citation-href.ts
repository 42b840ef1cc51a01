import type { Citation } from "@/server/audits/prepare-analysis";

const TAB = { issue: "/issues", page: "/pages", metric: "/speed", score: "" } as const;

/** Where a chip of the analysis leads inside the dashboard. */
export function citationHref(auditId: string): (citation: Citation) => string {
  return ({ kind, target }) => {
    const tab = `/audits/${auditId}${TAB[kind]}`;
    if (target === null) return tab;
    if (kind === "issue") return `${tab}?issue=${encodeURIComponent(target)}`;
    return kind === "page" ? `${tab}?q=${encodeURIComponent(target)}` : tab;
  };
}
