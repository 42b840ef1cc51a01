import { htmlComment, scriptJson } from "./formats/escape-html";
import { canonicalOf, headingOf, htmlPack, metaOf, type PageBlock, pagesWith, titleOf } from "./page-blocks";
import { writeHere } from "./placeholder";
import type { Fix, FixFinding, FixInput, FixPage } from "./types";

const ORGANIZATION = "sd-organization-missing";
const BREADCRUMB = "sd-breadcrumb-missing";
/** Their evidence names the property that is missing: "Product without name", "Recipe: image, name or title". */
const INCOMPLETE = [
  "sd-required-missing",
  "sd-product-incomplete",
  "sd-video-incomplete",
  "sd-localbusiness-incomplete",
];
const RULES = [ORGANIZATION, BREADCRUMB, ...INCOMPLETE];

export const structuredData: Fix = {
  id: "structured-data",
  ruleIds: RULES,
  write(input) {
    const blocks = pagesWith(input, RULES).flatMap(({ page, findings }): PageBlock[] => {
      const lines = findings.flatMap((finding) => linesOf(finding, page, input));
      return lines.length > 0 ? [{ url: page.url, lines }] : [];
    });
    return htmlPack(
      {
        id: "structured-data",
        title: "Structured data",
        intro:
          "JSON-LD from what the pages say today. Values marked to write, and the names of breadcrumbs, need your eye before they go live.",
        acceptance:
          "The rules below pass when the pages are checked again, and Google's Rich Results Test accepts them.",
      },
      blocks,
    );
  },
};

function linesOf({ ruleId, evidence }: FixFinding, page: FixPage, input: FixInput): string[] {
  if (ruleId === ORGANIZATION) return script(organization(page, input));
  if (ruleId === BREADCRUMB) return script(breadcrumb(page, input));
  return evidence.flatMap((one) => {
    if (one.kind !== "snippet") return [];
    const where = one.line === null ? "" : `line ${one.line}: `;
    return [htmlComment(`${where}${one.value}`), ...missingProperties(one.value)];
  });
}

function organization(page: FixPage, { startUrl }: FixInput) {
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: metaOf(page, "og:site_name") ?? writeHere("name of the organisation"),
    url: `${new URL(startUrl).origin}/`,
    logo: writeHere("full address of the logo"),
  };
}

/** Folders of the address that are pages of their own, named as they name themselves; null without one above. */
function breadcrumb(page: FixPage, { pages, startUrl }: FixInput) {
  const address = canonicalOf(page) ?? page.url;
  const { origin, pathname } = new URL(address);
  const parts = pathname.split("/").filter(Boolean);
  const parents = [`${origin}/`, ...parts.slice(0, -1).map((_, at) => `${origin}/${parts.slice(0, at + 1).join("/")}`)];
  const known = [startUrl, ...parents.slice(1)].flatMap((url) => {
    const parent = pages.get(url) ?? pages.get(`${url}/`);
    return parent?.html ? [parent] : [];
  });
  const trail = [...new Set(known.filter((parent) => parent.url !== page.url))];
  if (trail.length === 0) return null;
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [...trail, page].map((item, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: headingOf(item) ?? titleOf(item) ?? writeHere("short name of this page"),
      item: item === page ? address : item.url,
    })),
  };
}

/** Properties as lines to add to the object. A choice of several is left to whoever fills it in. */
function missingProperties(fault: string): string[] {
  const listed = /^[^:]+: (.+)$/.exec(fault)?.[1];
  // "without offers, review or aggregateRating" asks for one of them, a list after a colon for each.
  const choices = listed?.split(", ") ?? [/ without (.+)$/.exec(fault)?.[1] ?? ""];
  return choices.flatMap((choice) => {
    const [first, ...others] = choice.split(/, | or /).filter((name) => /^[a-zA-Z]+$/.test(name));
    if (first === undefined) return [];
    const hint = others.length > 0 ? `value; or use ${others.join(" or ")} instead` : "value";
    return [`"${first}": "${writeHere(hint)}",`];
  });
}

function script(data: object | null): string[] {
  return data === null ? [] : [`<script type="application/ld+json">\n${scriptJson(data)}\n</script>`];
}
