import type { PageFacts } from "@/server/facts/types";
import { defineSiteRule } from "@/server/rules/define";
import { comparablePages } from "@/server/rules/join/duplicates";
import { NORM_SHARE } from "@/server/rules/join/majority";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { pagesBySection } from "@/server/rules/join/page-sections";
import { schemaNodes } from "@/server/rules/page/schema-nodes";

const MIN_PAGES = 8;

/** Says nothing about what the page itself is. */
const OF_THE_SITE = new Set(["WebSite", "Organization", "WebPage", "ImageObject", "SearchAction", "Person", "Place"]);

function typesOn(page: PageFacts): Set<string> {
  const nodes = page.html ? schemaNodes(page.html).filter((node) => node.isTop) : [];
  return new Set(nodes.flatMap((node) => node.types).filter((type) => !OF_THE_SITE.has(type)));
}

export default defineSiteRule({
  id: "sd-coverage-outlier",
  category: "structured-data",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Page has the structured data of its sisters",
  failureTitle: "Page lacks the structured data of its sisters",
  why: "Where nearly all pages of a kind carry a type, the one without was forgotten, and cannot show the same rich result.",
  howToFix: "Add the type to this page, or let the template write it for every page.",
  threshold:
    "At least 8 indexable pages in one folder, 70 % of them with the same schema.org type, and this page without.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/search-gallery",
  check(site) {
    let lookedAtCount = 0;
    const failures = [...pagesBySection(comparablePages(site)).values()].flatMap((pages) => {
      if (pages.length < MIN_PAGES) return [];
      lookedAtCount += pages.length;
      const carried = pages.map((page) => ({ page, types: typesOn(page) }));
      const counts = new Map<string, number>();
      for (const { types } of carried) for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
      const usual = [...counts].filter(([, amount]) => amount < pages.length && amount / pages.length >= NORM_SHARE);
      return carried.flatMap(({ page, types }) => {
        const missing = usual.filter(([type]) => !types.has(type));
        const [first] = missing;
        if (!first) return [];
        const [type, amount] = first;
        return [
          failPage(
            page.url,
            `${amount} of ${pages.length} pages in this folder carry ${type}, this one does not.`,
            missing.map(([name]) => ({ kind: "text", label: "Missing", value: name })),
          ),
        ];
      });
    });
    return settle(failures, lookedAtCount, "No folder has enough pages to compare.");
  },
});
