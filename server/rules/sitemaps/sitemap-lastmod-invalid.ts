import { defineSiteRule } from "@/server/rules/define";
import { EVIDENCE_LIMIT, failSite, settle } from "@/server/rules/join/outcomes";
import { readableSitemaps } from "@/server/rules/join/sitemap-listing";
import { count } from "@/server/rules/join/words";

/** Clocks and time zones differ; a date is in the future from here on. */
const TOLERANCE_MS = 36 * 60 * 60 * 1000;
const W3C_DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

export default defineSiteRule({
  id: "sitemap-lastmod-invalid",
  category: "sitemaps",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Dates in the sitemap are valid",
  failureTitle: "Sitemap holds dates that are not valid",
  why: "Search engines ignore dates that they cannot read or that lie in the future.",
  howToFix: "Write dates as 2026-05-31 or 2026-05-31T10:00:00+00:00.",
  threshold: "W3C date format; more than a day in the future.",
  learnMore: "https://www.sitemaps.org/protocol.html",
  check(site) {
    // Feeds have a date format of their own.
    const sitemaps = readableSitemaps(site).filter((sitemap) => sitemap.kind === "urlset");
    const latest = Date.parse(site.now) + TOLERANCE_MS;
    const dated = sitemaps.flatMap(({ entries }) =>
      entries.filter(({ lastmod }) => lastmod !== null && lastmod.trim() !== ""),
    );
    const faults = dated.filter(({ lastmod }) => {
      const text = (lastmod ?? "").trim();
      const time = Date.parse(text);
      return !W3C_DATE.test(text) || Number.isNaN(time) || time > latest;
    });
    if (faults.length === 0) return settle([], dated.length, "No address has a date.");
    return [
      failSite(
        `${count(faults.length, "date")} ${faults.length === 1 ? "is" : "are"} not valid.`,
        faults.slice(0, EVIDENCE_LIMIT).map(({ url, lastmod }) => ({ kind: "url", label: lastmod ?? "", value: url })),
      ),
    ];
  },
});
