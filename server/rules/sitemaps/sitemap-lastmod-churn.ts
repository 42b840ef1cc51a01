import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { readableSitemaps } from "@/server/rules/join/sitemap-listing";
import { count } from "@/server/rules/join/words";

const MIN_DATED = 20;
const MAX_DAYS = 2;

export default defineSiteRule({
  id: "sitemap-lastmod-churn",
  category: "sitemaps",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Dates in the sitemap tell when pages changed",
  failureTitle: "Nearly all dates in the sitemap are the same",
  why: "When every page seems to have changed on the day of the last release, search engines stop trusting the dates.",
  howToFix: "Write the day on which the content of a page last changed, not the day of the build.",
  threshold: "20 or more dated addresses on at most 2 days. Plumbline's own limit.",
  learnMore: "https://developers.google.com/search/blog/2023/06/sitemaps-lastmod-ping",
  check(site) {
    const dates = readableSitemaps(site).flatMap(({ entries }) =>
      entries.flatMap(({ lastmod }) => (lastmod ? [lastmod.slice(0, 10)] : [])),
    );
    if (dates.length < MIN_DATED) return notApplicable("Fewer than 20 addresses with a date.");
    const days = new Set(dates);
    return days.size > MAX_DAYS
      ? passSite()
      : [
          failSite(
            `${count(dates.length, "dated address", "dated addresses")} share ${count(days.size, "day")}: ${[...days].sort().join(", ")}.`,
          ),
        ];
  },
});
