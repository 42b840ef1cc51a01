import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { hasValue, isRecord, nodesOfType, type SchemaNode, valuesOf } from "../page/schema-nodes";

function offerFault(offer: SchemaNode): string | null {
  if (offer.types.includes("AggregateOffer")) {
    return hasValue(offer, "lowPrice") && hasValue(offer, "priceCurrency")
      ? null
      : "AggregateOffer without lowPrice or priceCurrency";
  }
  const specifications = valuesOf(offer.properties.priceSpecification).filter(isRecord);
  const hasPrice =
    hasValue(offer, "price") || specifications.some((item) => hasValue({ properties: item }, "price", "minPrice"));
  const hasCurrency =
    hasValue(offer, "priceCurrency") || specifications.some((item) => hasValue({ properties: item }, "priceCurrency"));
  return hasPrice && hasCurrency ? null : "Offer without price or priceCurrency";
}

export default defineHtmlRule({
  id: "sd-product-incomplete",
  category: "structured-data",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  title: "Product markup is complete",
  failureTitle: "Product markup is incomplete",
  why: "Price, availability and stars appear in results only with complete markup.",
  howToFix:
    "Add a name and at least one of offers, review or aggregateRating; each offer needs a price and its currency.",
  threshold: "Google's requirements for product snippets.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/product-snippet",
  check({ html }) {
    const products = nodesOfType(html, "Product").filter((node) => node.isTop);
    if (products.length === 0) return notApplicable("The page describes no product.");
    const offers = nodesOfType(html, "Offer", "AggregateOffer");
    const found = products.flatMap((product) => {
      const faults: string[] = [];
      if (!hasValue(product, "name")) faults.push("Product without name");
      if (!hasValue(product, "offers", "review", "aggregateRating", "hasVariant"))
        faults.push("Product without offers, review or aggregateRating");
      const own = valuesOf(product.properties.offers);
      for (const offer of offers) {
        const fault = own.includes(offer.properties) ? offerFault(offer) : null;
        if (fault !== null) faults.push(fault);
      }
      return faults.map((fault) => snippet(fault, product.line));
    });
    return found.length === 0 ? PASSED : failed(`The product markup has ${count(found.length, "gap")}.`, found);
  },
});
