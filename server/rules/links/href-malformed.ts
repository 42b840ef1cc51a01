import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, PASSED } from "../page/outcomes";

/** Parsers accept these, but nobody means them. */
const MISTYPED =
  /^(?:https?:\/(?!\/)|https?\/\/|htt?p?s?;|hhttps?:|htp:|http?s?:\/\/https?[:/]|https?:\/\/\/|www\.[\w-]+\.)/i;

export default defineHtmlRule({
  id: "href-malformed",
  category: "links",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Link addresses are well formed",
  failureTitle: "A link address is malformed",
  why: "Browsers and search engines cannot follow it, or guess differently what was meant.",
  howToFix: "Correct the address; common causes are a missing slash after https:, spaces and pasted text.",
  threshold: "The URL standard rejects the address, or its scheme or host is visibly mistyped.",
  learnMore: "https://url.spec.whatwg.org/",
  check({ page, html }) {
    const found = html.anchors.filter(({ href, url }) => {
      const trimmed = href?.trim() ?? "";
      if (trimmed === "" || trimmed.startsWith("#")) return false;
      return MISTYPED.test(trimmed) || (url === null && !URL.canParse(trimmed, page.url));
    });
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "link address", "link addresses")} cannot be read.`,
      found.map((anchor) => linkSeen(page.url, { ...anchor, url: anchor.href })),
    );
  },
});
