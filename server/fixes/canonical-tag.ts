import { escapeAttribute, htmlComment } from "./formats/escape-html";
import { canonicalOf, finalUrlOf, htmlPack, type PageBlock, pagesWith } from "./page-blocks";
import { writeHere } from "./placeholder";
import type { Fix, FixInput, FixPack, FixPage } from "./types";

/** The page itself is the answer. */
const SELF = ["canonical-missing"];
/** What it names now, written well. */
const SAME = ["canonical-multiple", "canonical-relative", "canonical-outside-head", "canonical-fragment"];
const REDIRECTED = ["canonical-to-redirect", "canonical-chain"];
/** Only a person knows which page was meant. */
const UNKNOWN = [
  "canonical-conflicting",
  "canonical-invalid",
  "canonical-to-error",
  "canonical-to-homepage",
  "tracking-url-self-canonical",
];
const RULES = [...SELF, ...SAME, ...REDIRECTED, ...UNKNOWN];

export const canonicalTag: Fix = {
  id: "canonical-tag",
  ruleIds: RULES,
  write(input) {
    const blocks = pagesWith(input, RULES).map(({ page, findings }): PageBlock => {
      const tags = page.html.links.filter((link) => link.rel.includes("canonical"));
      const target = targetOf(
        input,
        page,
        findings.map((finding) => finding.ruleId),
      );
      const href = target ?? writeHere("address of this page, or of the page it is a copy of");
      return {
        url: page.url,
        lines: [
          ...tags.map((tag) => htmlComment(`now: rel=canonical ${tag.href}`)),
          `<link rel="canonical" href="${escapeAttribute(href)}">`,
        ],
      };
    });
    const pack = htmlPack(
      {
        id: "canonical-tag",
        title: "Canonical addresses",
        intro:
          "One canonical tag in the head of each page, with the full address. Remove the tags that stand there now.",
        acceptance:
          "Each page names one canonical address, which answers 200 without a redirect. Check the pages again.",
      },
      blocks,
    );
    return pack && withNextjs(pack, input);
  },
};

function targetOf(input: FixInput, page: FixPage, ruleIds: readonly string[]): string | null {
  const has = (rules: readonly string[]) => ruleIds.some((id) => rules.includes(id));
  if (has(UNKNOWN)) return null;
  const now = canonicalOf(page);
  if (has(REDIRECTED)) return now === null ? null : finalUrlOf(input, now);
  const url = new URL(now !== null && has(SAME) ? now : page.url);
  url.hash = "";
  return url.href;
}

/** Next.js can name every page its own canonical in one place; of use only where that is all that is missing. */
function withNextjs(pack: FixPack, input: FixInput): FixPack {
  const isMissingOnly = input.findings.every(
    ({ ruleId }) => !RULES.includes(ruleId) || ruleId === "canonical-missing" || ruleId === "canonical-relative",
  );
  if (!isMissingOnly) return pack;
  const code = [
    "export const metadata = {",
    `  metadataBase: new URL(${JSON.stringify(new URL(input.startUrl).origin)}),`,
    '  alternates: { canonical: "./" },',
    "};",
  ].join("\n");
  return {
    ...pack,
    patches: [
      ...pack.patches,
      {
        platform: "nextjs",
        fileName: "app/layout.tsx",
        language: "tsx",
        code,
        note: "Merge it into the metadata of the root layout. A page that sets alternates itself needs its own canonical.",
      },
    ],
  };
}
