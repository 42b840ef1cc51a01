import { MAX_CRAWL_DELAY_MS } from "./host-gate";

/** What a Crawl-delay means for the audit, as a sentence; null when robots.txt asks for none. */
export function describeCrawlDelay(seconds: number | null): string | null {
  if (seconds === null || seconds <= 0) return null;
  const maxSeconds = MAX_CRAWL_DELAY_MS / 1000;
  const wish = `robots.txt asks for ${inWords(seconds)} between requests (Crawl-delay)`;
  return seconds > maxSeconds
    ? `${wish}. An audit has minutes, so it waits ${inWords(maxSeconds)}, one request at a time.`
    : `${wish}, so the crawl makes one request at a time and waits as long.`;
}

function inWords(seconds: number): string {
  return seconds === 1 ? "1 second" : `${seconds.toLocaleString("en")} seconds`;
}
