import fc from "fast-check";
import { expect, it } from "vitest";
import { PAGE_RULES } from "@/server/rules/registry";
import { runPageRules } from "@/server/rules/run-page-rules";
import { CONTEXT, documentWith, pageFrom } from "../../helpers/page-facts";

const VALUES = [
  "",
  " ",
  "#",
  "//",
  "http://[",
  "javascript:",
  "tel:",
  "mailto:",
  "%",
  "data:,",
  "x".repeat(400),
  "__proto__",
  "\ud800",
  "noindex,,:",
  "max-snippet:",
  "2026-99-99",
  "[object Object]",
];

const HEADERS = [
  "x-robots-tag",
  "link",
  "refresh",
  "content-security-policy",
  "strict-transport-security",
  "content-length",
  "server",
];

const SCHEMA = fc.jsonValue({ maxDepth: 3 }).map((value) =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": ["Product", "Event", "FAQPage", "VideoObject"],
    name: value,
    offers: value,
    mainEntity: value,
    datePublished: value,
    url: value,
  }),
);

it("page rules never throw, whatever a page says", () => {
  const value = fc.constantFrom(...VALUES);
  fc.assert(
    fc.property(
      value,
      value,
      value,
      fc.constantFrom(...HEADERS),
      SCHEMA,
      fc.webUrl(),
      (one, two, three, header, schema, url) => {
        const head = `<meta name="${two}" content="${one}"><meta name="robots" content="${three}"><meta http-equiv="refresh" content="0;url=${one}"><meta name="viewport" content="width=${two}"><link rel="canonical" href="${one}"><link rel="alternate" hreflang="${two}" href="${three}"><script type="application/ld+json">${schema}</script>`;
        const body = `<a href="${one}">${two}</a><a href="${three}"></a><img src="${one}" alt="${two}" width="${three}"><iframe src="${one}"></iframe><form action="${three}"></form>`;
        const page = pageFrom(documentWith(body, head), { url, headers: { [header]: one }, cookies: [two] });
        const run = runPageRules(page, { ...CONTEXT, isHome: true }, PAGE_RULES);
        expect(run.errors).toEqual([]);
        for (const finding of run.findings) expect(finding.message).toMatch(/\S\.$/);
      },
    ),
    { numRuns: 200 },
  );
});
