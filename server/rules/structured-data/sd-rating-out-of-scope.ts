import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { hasValue, isRecord, type SchemaNode, schemaNodes, textOf, typesOf, valuesOf } from "../page/schema-nodes";

const ORGANISATIONS =
  /Organization$|Business$|Store$|^(?:Corporation|Restaurant|Hotel|Airline|Dentist|Attorney|Physician|Hospital|School|CafeOrCoffeeShop|BarOrPub|Bakery)$/;

function faultOf(node: SchemaNode): string | null {
  if (node.types.includes("AggregateRating") && node.isTop && !hasValue(node, "itemReviewed"))
    return "AggregateRating that belongs to nothing";
  if (!node.isTop || !node.types.some((type) => ORGANISATIONS.test(type))) return null;
  const rating = valuesOf(node.properties.aggregateRating).find(isRecord);
  if (!rating) return null;
  const value = textOf(rating.ratingValue);
  return `${node.types[0]} rates itself${value === "" ? "" : ` ${value}`}`;
}

/** Directories review other firms and name each by its own address, so only the site's own organisation is judged. */
function isAboutThisSite(node: SchemaNode, host: string): boolean {
  const urls = valuesOf(node.properties.url).filter((url) => typeof url === "string");
  if (urls.length === 0) return true;
  return urls.some((url) => URL.canParse(url, `https://${host}/`) && new URL(url, `https://${host}/`).host === host);
}

export default defineHtmlRule({
  id: "sd-rating-out-of-scope",
  category: "structured-data",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Ratings belong to what the page is about",
  failureTitle: "Rating is not one that search engines show",
  why: "Google shows no stars for a firm that publishes ratings of itself, nor for a rating tied to nothing, and may act on misuse.",
  howToFix:
    "Attach the rating to the product, recipe or other item that visitors rated. Remove ratings of your own organisation.",
  threshold:
    "AggregateRating inside the site's own Organization or LocalBusiness, or standing alone without itemReviewed.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/review-snippet#guidelines",
  check({ page, html }) {
    const nodes = schemaNodes(html);
    const isRated = nodes.some((node) => typesOf(node.properties).includes("AggregateRating"));
    if (!isRated) return notApplicable("The page holds no ratings.");
    const organisations = nodes.filter((node) => node.isTop && node.types.some((type) => ORGANISATIONS.test(type)));
    const host = new URL(page.url).host;
    const found = nodes.flatMap((node) => {
      // Several firms on one page are a list of others.
      if (organisations.includes(node) && (organisations.length > 1 || !isAboutThisSite(node, host))) return [];
      const fault = faultOf(node);
      return fault === null ? [] : [snippet(fault, node.line)];
    });
    return found.length === 0
      ? PASSED
      : failed(`${count(found.length, "rating")} ${found.length === 1 ? "is" : "are"} out of scope.`, found);
  },
});
