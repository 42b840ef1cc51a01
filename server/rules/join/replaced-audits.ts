import type { MeasurementFacts } from "@/server/facts/types";

type LighthouseAudit = MeasurementFacts["audits"][number];

/**
 * Insights of Lighthouse 12.8 and the older audits that each declares to replace (`replacesAudits` of its meta). For
 * results that do not say so themselves; both are computed, and both describe one and the same opportunity.
 */
export const REPLACED_AUDITS: Readonly<Record<string, readonly string[]>> = {
  "cache-insight": ["uses-long-cache-ttl"],
  "cls-culprits-insight": ["layout-shifts", "non-composited-animations", "unsized-images"],
  "document-latency-insight": ["redirects", "server-response-time", "uses-text-compression"],
  "dom-size-insight": ["dom-size"],
  "duplicated-javascript-insight": ["duplicated-javascript"],
  "font-display-insight": ["font-display"],
  "image-delivery-insight": [
    "modern-image-formats",
    "uses-optimized-images",
    "efficient-animated-content",
    "uses-responsive-images",
  ],
  "inp-breakdown-insight": ["work-during-interaction"],
  "lcp-breakdown-insight": ["largest-contentful-paint-element"],
  "lcp-discovery-insight": ["prioritize-lcp-image", "lcp-lazy-loaded"],
  "network-dependency-tree-insight": ["critical-request-chains", "uses-rel-preconnect"],
  "render-blocking-insight": ["render-blocking-resources"],
  "third-parties-insight": ["third-party-summary"],
  "viewport-insight": ["viewport"],
};

/** Each opportunity once: an older audit gives way to the failing insight that replaces it. */
export function withoutReplaced(audits: readonly LighthouseAudit[]): LighthouseAudit[] {
  const replaced = new Set(audits.flatMap((audit) => audit.replaces ?? REPLACED_AUDITS[audit.id] ?? []));
  return audits.filter((audit) => !replaced.has(audit.id));
}
