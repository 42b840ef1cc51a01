import sdBreadcrumbMissing from "@/server/rules/structured-data/sd-breadcrumb-missing";
import sdConflictingEntities from "@/server/rules/structured-data/sd-conflicting-entities";
import sdFaqInvalid from "@/server/rules/structured-data/sd-faq-invalid";
import sdInvalidDate from "@/server/rules/structured-data/sd-invalid-date";
import sdInvalidJson from "@/server/rules/structured-data/sd-invalid-json";
import sdLocalbusinessIncomplete from "@/server/rules/structured-data/sd-localbusiness-incomplete";
import sdOrganizationMissing from "@/server/rules/structured-data/sd-organization-missing";
import sdProductIncomplete from "@/server/rules/structured-data/sd-product-incomplete";
import sdRequiredMissing from "@/server/rules/structured-data/sd-required-missing";
import sdRetiredFeature from "@/server/rules/structured-data/sd-retired-feature";
import sdTypeMissing from "@/server/rules/structured-data/sd-type-missing";
import sdVideoIncomplete from "@/server/rules/structured-data/sd-video-incomplete";
import { describePageRule } from "../../helpers/describe-page-rule";
import { documentWith, pageFrom } from "../../helpers/page-facts";

const LD = (node: object) =>
  documentWith(
    `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...node })}</script>`,
  );

describePageRule(sdInvalidJson, {
  fails: { "a trailing comma": documentWith('<script type="application/ld+json">{"@type":"Thing",}</script>') },
  passes: { "valid JSON": LD({ "@type": "Thing" }) },
  skips: { "no JSON-LD": documentWith("") },
});

describePageRule(sdTypeMissing, {
  fails: {
    "no type": LD({ name: "x" }),
    "a foreign context": documentWith(
      '<script type="application/ld+json">{"@context":"https://other.org","@type":"Thing","name":"x"}</script>',
    ),
  },
  passes: { "a graph": LD({ "@graph": [{ "@type": "Thing", name: "x" }, { "@id": "#a" }] }) },
});

describePageRule(sdRequiredMissing, {
  fails: {
    "an event without date": {
      page: pageFrom(LD({ "@type": "Event", name: "Walk", location: "Halden" })),
      message: "1 node lacks",
    },
    "a nested review": LD({ "@type": "Product", name: "T", review: { "@type": "Review", reviewBody: "x" } }),
  },
  passes: {
    "a complete event": LD({ "@type": "Event", name: "Walk", location: "Halden", startDate: "2026-12-01" }),
    "a reference": LD({
      "@graph": [
        { "@type": "Recipe", "@id": "#r" },
        { "@type": "Event", name: "a", location: "b", startDate: "c" },
      ],
    }),
  },
  skips: { "other types": LD({ "@type": "WebSite", name: "x" }) },
});

describePageRule(sdInvalidDate, {
  fails: {
    "a written date": LD({ "@type": "Article", datePublished: "20 November 2026" }),
    "a change before publication": LD({ "@type": "Article", datePublished: "2026-05-05", dateModified: "2026-01-01" }),
  },
  passes: {
    "ISO dates": LD({ "@type": "Article", datePublished: "2026-05-05", dateModified: "2026-05-05T09:30:00+01:00" }),
  },
  skips: { "no dates": LD({ "@type": "Article" }) },
});

describePageRule(sdBreadcrumbMissing, {
  fails: { "a deep page": pageFrom(documentWith(""), { depth: 3 }) },
  passes: {
    "a described page": pageFrom(
      LD({ "@type": "WebPage", breadcrumb: { "@type": "BreadcrumbList", itemListElement: [] } }),
      { depth: 3 },
    ),
  },
  skips: { "a page near the start": pageFrom(documentWith(""), { depth: 2 }) },
});

describePageRule(sdProductIncomplete, {
  fails: {
    "a bare product": LD({ "@type": "Product", name: "Tent" }),
    "an offer without currency": {
      page: pageFrom(LD({ "@type": "Product", name: "Tent", offers: { "@type": "Offer", price: 99 } })),
      message: "1 gap",
    },
  },
  passes: {
    "an offer": LD({
      "@type": "Product",
      name: "Tent",
      offers: [{ "@type": "Offer", price: "99.00", priceCurrency: "CHF" }],
    }),
    "a price of zero": LD({
      "@type": "Product",
      name: "Sticker",
      offers: { "@type": "Offer", price: 0, priceCurrency: "CHF" },
    }),
    "a range of prices": LD({
      "@type": "Product",
      name: "Tent",
      offers: { "@type": "AggregateOffer", lowPrice: 1, priceCurrency: "CHF" },
    }),
    microdata: documentWith(
      '<div itemscope itemtype="https://schema.org/Product"><b itemprop=name>T</b><p itemprop=offers itemscope itemtype="https://schema.org/Offer"><meta itemprop=price content=9><meta itemprop=priceCurrency content=CHF></p></div>',
    ),
  },
  skips: { "no product": documentWith("") },
});

describePageRule(sdOrganizationMissing, {
  fails: { "a bare home page": { page: pageFrom(documentWith("")), context: { isHome: true } } },
  passes: {
    "an organisation": { page: pageFrom(LD({ "@type": "OnlineStore", name: "Halden" })), context: { isHome: true } },
  },
  skips: { "another page": documentWith("") },
});

describePageRule(sdLocalbusinessIncomplete, {
  fails: { "no address": LD({ "@type": "Store", name: "Halden" }) },
  passes: { "name and address": LD({ "@type": "Store", name: "Halden", address: "Storgata 1" }) },
});

describePageRule(sdVideoIncomplete, {
  fails: { "no thumbnail": LD({ "@type": "VideoObject", name: "x", uploadDate: "2026-01-01" }) },
  passes: {
    "a complete video": LD({ "@type": "VideoObject", name: "x", uploadDate: "2026-01-01", thumbnailUrl: "a" }),
  },
});

describePageRule(sdFaqInvalid, {
  fails: {
    "no answer": LD({ "@type": "FAQPage", mainEntity: [{ "@type": "Question", name: "Why?" }] }),
    "no questions": LD({ "@type": "FAQPage", name: "x" }),
  },
  passes: {
    "an answer": LD({
      "@type": "FAQPage",
      mainEntity: { "@type": "Question", name: "Why?", acceptedAnswer: { "@type": "Answer", text: "Because." } },
    }),
  },
});

describePageRule(sdRetiredFeature, {
  fails: { "a search box": LD({ "@type": "WebSite", potentialAction: { "@type": "SearchAction" } }) },
  passes: { "a website": LD({ "@type": "WebSite", name: "x" }) },
});

describePageRule(sdConflictingEntities, {
  fails: {
    "two organisations": LD({
      "@graph": [
        { "@type": "Organization", url: "https://a.org" },
        { "@type": "Organization", url: "https://b.org" },
      ],
    }),
  },
  passes: {
    "the same twice": LD({
      "@graph": [
        { "@type": "Organization", url: "https://a.org/" },
        { "@type": "Organization", url: "https://a.org" },
      ],
    }),
    "a brand inside a product": LD({
      "@graph": [
        { "@type": "Organization", url: "https://a.org" },
        { "@type": "Product", brand: { "@type": "Organization", url: "https://b.org" } },
      ],
    }),
  },
});
