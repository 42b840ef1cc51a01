import { defineSiteRule } from "../define";
import { isLiveHtml } from "../join/page-state";
import { measured } from "../page/outcomes";

const GOOD_MS = 800;
const POOR_MS = 1_800;
const FEWEST_PAGES = 5;
const EXAMPLES = 5;

/**
 * One slow answer says as much about the network and about our own machine as about the server; the median of at least
 * five pages says something about the server, so this is a rule of the whole crawl.
 */
export default defineSiteRule({
  id: "server-response-slow",
  category: "performance",
  severity: "warning",
  weight: 4,
  effort: "project",
  title: "Server answers quickly",
  failureTitle: "Server answers slowly",
  why: "Nothing can be shown before the first byte arrives, and search engines crawl slow servers less.",
  howToFix: "Cache pages, look for slow database queries, and serve the site from a place near its visitors.",
  threshold:
    "Median first byte of at least 5 pages after more than 800 ms; critical over 1,800 ms (web.dev). Seen from our server.",
  learnMore: "https://web.dev/articles/ttfb",
  check(site) {
    const target = { kind: "site" as const };
    const times = [...site.pages.values()]
      .flatMap((page) =>
        isLiveHtml(page) && page.fetch.ttfbMs !== null ? [{ url: page.url, ttfbMs: page.fetch.ttfbMs }] : [],
      )
      .sort((a, b) => a.ttfbMs - b.ttfbMs || (a.url < b.url ? -1 : 1));
    if (times.length < FEWEST_PAGES)
      return [{ status: "notApplicable", reason: "Fewer than 5 pages were timed.", target }];
    const median = Math.round(times[Math.floor(times.length / 2)]?.ttfbMs ?? 0);
    if (median <= GOOD_MS) return [{ status: "passed", target }];
    const slowest = times.slice(-EXAMPLES).reverse();
    return [
      {
        status: "failed",
        severity: median > POOR_MS ? "critical" : "warning",
        message: `Half of ${times.length.toLocaleString("en-US")} pages took more than ${median.toLocaleString("en-US")} ms to their first byte.`,
        evidence: [
          measured("Median time to first byte", median, GOOD_MS, "ms"),
          ...slowest.map(({ url, ttfbMs }) => ({
            kind: "url" as const,
            label: `${Math.round(ttfbMs)} ms`,
            value: url,
          })),
        ],
        target,
      },
    ];
  },
});
