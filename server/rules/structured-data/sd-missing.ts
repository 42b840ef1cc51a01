import { defineHtmlRule } from "../page/define-html-rule";
import { anyMetaContent } from "../page/head-tags";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";

/** What a page is, in its own words for social networks; many sites call every page an article, so that needs a date. */
function declaredKind(html: Parameters<typeof anyMetaContent>[0]): string | null {
  const type = anyMetaContent(html, "og:type").toLowerCase();
  if (type === "product" || type === "og:product" || anyMetaContent(html, "product:price:amount") !== "")
    return "product";
  if (type === "article" && anyMetaContent(html, "article:published_time") !== "") return "article";
  if (/^video\.(?:movie|episode|other|tv_show)$/.test(type)) return "video";
  if (type === "book") return "book";
  return null;
}

export default defineHtmlRule({
  id: "sd-missing",
  category: "structured-data",
  severity: "notice",
  weight: 1,
  effort: "project",
  appliesTo: "indexable",
  title: "Page of a rich kind has structured data",
  failureTitle: "Page has no structured data",
  why: "Products, articles, videos and books can show price, date, stars or a picture in results, but only with structured data.",
  howToFix: "Add JSON-LD of the matching schema.org type to the template, with the values visitors see.",
  threshold:
    "No JSON-LD, microdata or RDFa on a page whose Open Graph tags call it a product, a dated article, a video or a book.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/intro-structured-data",
  check({ html }) {
    const kind = declaredKind(html);
    if (kind === null) return notApplicable("The page does not say that it is of a kind with rich results.");
    return html.structuredData.length > 0
      ? PASSED
      : failed(`The page calls itself ${kind === "article" ? "an article" : `a ${kind}`} but has no structured data.`, [
          textSeen(anyMetaContent(html, "og:type") || kind, "og:type"),
        ]);
  },
});
