import { canonicalTag, headerCanonicals, isSamePage } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, urlSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "canonical-header-mismatch",
  category: "canonical",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Canonical header and tag agree",
  failureTitle: "Canonical header and tag disagree",
  why: "Search engines ignore contradicting canonicals and choose an address themselves.",
  howToFix: "Name the same address in both places, or keep only the tag.",
  threshold: "The Link header and the tag in the head name different addresses.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page }) {
    const fromHeader = headerCanonicals(page);
    const tag = canonicalTag(page);
    if (fromHeader.length === 0 || tag === null || tag.url === null)
      return notApplicable("The page names its canonical in one place at most.");
    const url = tag.url;
    const other = fromHeader.find((target) => !isSamePage(target, url));
    if (other === undefined) return PASSED;
    return failed("The Link header and the tag name different canonical addresses.", [
      urlSeen(other, "Link header"),
      urlSeen(url, "Tag"),
    ]);
  },
});
