import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { isReadable } from "@/server/rules/join/robots-groups";
import { bytes } from "@/server/rules/join/words";

const LIMIT_BYTES = 500 * 1024;

export default defineSiteRule({
  id: "robots-txt-too-large",
  category: "sitemaps",
  severity: "warning",
  weight: 2,
  effort: "one-change",
  title: "robots.txt is small enough",
  failureTitle: "robots.txt is too large",
  why: "Google reads the first 500 KiB only. Rules after that do not exist.",
  howToFix: "Replace lists of single addresses by patterns.",
  threshold: "500 KiB, the limit of Google and the least that RFC 9309 asks of crawlers.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt",
  check(site) {
    const robots = site.probes.robots;
    if (!isReadable(robots)) return notApplicable("robots.txt was not read.");
    return robots.bytes > LIMIT_BYTES
      ? [
          failSite(`robots.txt has ${bytes(robots.bytes)}.`, [
            { kind: "number", label: "Size", value: robots.bytes, unit: "bytes", limit: LIMIT_BYTES },
          ]),
        ]
      : passSite();
  },
});
