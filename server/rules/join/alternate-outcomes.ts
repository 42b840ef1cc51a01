import type { PageFacts } from "@/server/facts/types";
import type { Evidence, SiteFacts, SiteOutcome } from "@/server/rules/types";
import { alternatePairs } from "./hreflang";
import { failPage, settle } from "./outcomes";

/** One failure for each page with crawled language versions that are faulty. */
export function alternateOutcomes(
  site: SiteFacts,
  isFaulty: (target: PageFacts, page: PageFacts) => boolean,
  message: (faultyCount: number) => string,
): SiteOutcome[] {
  let lookedAtCount = 0;
  const byPage = new Map<string, Map<string, Evidence>>();
  for (const { page, code, target } of alternatePairs(site)) {
    if (!target) continue;
    lookedAtCount++;
    if (!isFaulty(target, page)) continue;
    const faults = byPage.get(page.url) ?? new Map<string, Evidence>();
    const known = faults.get(target.url);
    const label = known?.kind === "url" ? `${known.label}, ${code}` : code;
    faults.set(target.url, { kind: "url", label, value: target.url });
    byPage.set(page.url, faults);
  }
  const failures = [...byPage].map(([url, faults]) => failPage(url, message(faults.size), [...faults.values()]));
  return settle(failures, lookedAtCount, "No language version was crawled.");
}
