import type { PageFacts } from "@/server/facts/types";
import type { SiteFacts } from "@/server/rules/types";
import { alternates } from "../page/alternates";
import { findPage } from "./find-page";
import { isLiveHtml } from "./page-state";

export interface Alternate {
  code: string;
  url: string;
}

/** Language versions declared in any of the three places with a URL that parses; what two places say comes once. */
export function alternatesOf(page: PageFacts): Alternate[] {
  const found = new Map<string, Alternate>();
  for (const { code, url } of alternates(page)) {
    if (url !== null) found.set(`${code.toLowerCase()} ${url}`, { code: code.toLowerCase(), url });
  }
  return [...found.values()];
}

export interface AlternatePair {
  page: PageFacts;
  code: string;
  url: string;
  /** undefined when the target was not crawled. */
  target: PageFacts | undefined;
}

/** Every declared alternate other than the page itself, on live HTML pages. */
export function alternatePairs(site: SiteFacts): AlternatePair[] {
  const pairs: AlternatePair[] = [];
  for (const page of site.pages.values()) {
    if (!isLiveHtml(page)) continue;
    for (const { code, url } of alternatesOf(page)) {
      const target = findPage(site, url);
      if ((target?.url ?? url) !== page.url) pairs.push({ page, code, url, target });
    }
  }
  return pairs;
}
