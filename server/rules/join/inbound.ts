import type { PageFacts } from "@/server/facts/types";
import type { Evidence, InboundLink, SiteFacts } from "@/server/rules/types";
import { EVIDENCE_LIMIT } from "./outcomes";

/** Links to a URL from other pages. */
export function linksTo(site: SiteFacts, url: string): InboundLink[] {
  return (site.inlinks.get(url) ?? []).filter((link) => link.source !== url);
}

export function linkEvidence(links: InboundLink[], target: string): Evidence[] {
  return links.slice(0, EVIDENCE_LIMIT).map((link) => ({
    kind: "link",
    source: link.source,
    target,
    text: link.text,
    line: link.line,
  }));
}

export interface OutboundFault {
  target: PageFacts;
  text: string;
  line: number | null;
}

/** For each page, its internal anchors whose target was crawled and answers the question with yes. */
export function linksByFaultySource(
  site: SiteFacts,
  isFaulty: (target: PageFacts) => boolean,
): Map<string, OutboundFault[]> {
  const bySource = new Map<string, OutboundFault[]>();
  for (const [url, links] of site.inlinks) {
    const target = site.pages.get(url);
    if (!target || !isFaulty(target)) continue;
    for (const link of links) {
      const faults = bySource.get(link.source) ?? [];
      faults.push({ target, text: link.text, line: link.line });
      bySource.set(link.source, faults);
    }
  }
  return bySource;
}
