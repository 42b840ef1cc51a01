import { defineSiteRule } from "@/server/rules/define";
import { failSite, notApplicable, passSite } from "@/server/rules/join/outcomes";
import { count } from "@/server/rules/join/words";
import type { Evidence } from "@/server/rules/types";

const LIMIT = 200;

/** Looks at query strings only: dated archives and faceted paths are often meant to exist. */
export default defineSiteRule({
  id: "crawl-trap-suspected",
  category: "crawlability",
  severity: "warning",
  weight: 4,
  effort: "project",
  title: "Addresses do not multiply endlessly",
  failureTitle: "One page has hundreds of address variants",
  why: "Filters, sort orders and calendars can make endless addresses for the same content. Crawlers spend their visits there instead of on your real pages.",
  howToFix:
    "Link to the plain address, forbid the needless parameters in robots.txt, or let filters work without new addresses.",
  threshold:
    "More than 200 known addresses with one path that differ only after the question mark. Plumbline's own limit.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/crawling-managing-faceted-navigation",
  check(site) {
    const variants = new Map<string, { total: number; samples: string[] }>();
    for (const url of new Set([...site.pages.keys(), ...site.inlinks.keys()])) {
      const mark = url.indexOf("?");
      if (mark < 0) continue;
      const path = url.slice(0, mark);
      const known = variants.get(path) ?? { total: 0, samples: [] };
      known.total++;
      if (known.samples.length < 5) known.samples.push(url);
      variants.set(path, known);
    }
    const traps = [...variants].filter(([, { total }]) => total > LIMIT).sort((a, b) => b[1].total - a[1].total);
    const worst = traps[0];
    if (!worst) return site.pages.size > 0 ? passSite() : notApplicable("Nothing was crawled.");
    return [
      failSite(
        `${worst[0]} is linked with ${worst[1].total.toLocaleString("en-US")} different query strings${traps.length > 1 ? `, and ${count(traps.length - 1, "other path")} likewise` : ""}.`,
        traps.flatMap(([, { samples }]) => samples.map((value): Evidence => ({ kind: "url", value }))),
      ),
    ];
  },
});
