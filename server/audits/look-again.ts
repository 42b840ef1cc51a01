import { probe } from "../crawl/site-probe";
import { parseHtmlPage } from "../facts/parse-html-page";
import type { SiteProbe } from "../facts/types";
import type { Fetcher } from "../net/fetch-types";

/** Suspicious pages that are asked for a second time; they stand for more of their kind. */
export const MAX_SECOND_LOOKS = 10;
const BUDGET_MS = 30_000;

/** Ask for pages once more, one after another, so that no passing failure of the site is reported. Bounded in time. */
export async function lookAgain(urls: readonly string[], fetcher: Fetcher, stop: AbortSignal): Promise<SiteProbe[]> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(BUDGET_MS)]);
  const looks: SiteProbe[] = [];
  for (const url of urls.slice(0, MAX_SECOND_LOOKS)) {
    if (signal.aborted) break;
    looks.push(await probe(url, { fetcher, parse: parseHtmlPage, signal }));
  }
  return looks;
}
