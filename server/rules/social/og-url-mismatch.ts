import { canonicalTag, isSamePage } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { anyMetaContent } from "../page/head-tags";
import { failed, notApplicable, PASSED, urlSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "og-url-mismatch",
  category: "social",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  appliesTo: "indexable",
  title: "Preview address and canonical agree",
  failureTitle: "Preview address and canonical disagree",
  why: "Likes and shares are counted for another address than the one in search.",
  howToFix: "Write the canonical address into og:url.",
  threshold: "og:url differs from the canonical address, or from the page's own where there is none.",
  learnMore: "https://ogp.me/",
  check({ page, html }) {
    const written = anyMetaContent(html, "og:url");
    if (written === "" || !URL.canParse(written, page.url)) return notApplicable("The page has no readable og:url.");
    const expected = canonicalTag(page)?.url ?? page.url;
    const named = new URL(written, page.url).href;
    return isSamePage(named, expected)
      ? PASSED
      : failed("og:url is not the canonical address.", [urlSeen(named, "og:url"), urlSeen(expected, "Canonical")]);
  },
});
