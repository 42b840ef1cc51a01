import type { PageFacts, RobotsVerdict } from "@/server/facts/types";
import type { CrawledPage, FrontierUrl, ParseHtml } from "./crawl-types";
import type { FetchedPage } from "./fetch-page";
import { blockedPageFacts, pageFactsOf, revalidatedFacts } from "./page-facts";
import { type LinkPolicy, linksOf } from "./page-links";

/** What a request brought, before anything is read out of it. Plain data: it may cross to another thread. */
export interface PageWork {
  target: FrontierUrl;
  robots: RobotsVerdict;
  /** null when robots.txt kept us from asking. */
  fetched: FetchedPage | null;
  fetchedAt: Date;
}

/** Turns an answer into what the caller stores and where it leads. */
export type ExaminePage<Page> = (work: PageWork) => CrawledPage<Page> | Promise<CrawledPage<Page>>;

export interface ExaminerSettings extends Partial<LinkPolicy> {
  startUrl: string;
  parse: ParseHtml;
}

/** Reads pages in the calling thread. */
export function createExaminer(settings: ExaminerSettings): (work: PageWork) => CrawledPage {
  const { startUrl, hasSubdomains, parse } = settings;
  const policy: LinkPolicy = {
    startUrl,
    hasSubdomains,
    patterns: settings.patterns ?? null,
    maxDepth: settings.maxDepth ?? null,
    followsNofollow: settings.followsNofollow ?? false,
  };
  return ({ target, robots, fetched, fetchedAt }) => {
    if (fetched === null) return { page: blockedPageFacts(target, robots, fetchedAt), discovered: [], skipped: [] };
    const { confirmed, ...answer } = fetched;
    const seen = { target, startUrl, hasSubdomains, robots, ...answer, fetchedAt };
    const page =
      confirmed === undefined
        ? pageFactsOf({ ...seen, parse })
        : revalidatedFacts({ ...seen, stored: JSON.parse(confirmed) as PageFacts });
    return { page, ...linksOf(page, policy) };
  };
}
