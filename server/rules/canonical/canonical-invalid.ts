import { canonicalTags } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

function messageOf(tags: ReturnType<typeof canonicalTags>): string {
  if (tags.some((tag) => tag.href.trim() === "")) return "The canonical tag names no address.";
  return tags.some((tag) => tag.url === null)
    ? "The canonical address is not a web address."
    : "The canonical tag carries attributes that make search engines ignore it.";
}

export default defineHtmlRule({
  id: "canonical-invalid",
  category: "canonical",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Canonical tag is valid",
  failureTitle: "Canonical tag is invalid",
  why: "Search engines ignore the tag, so it protects the page from nothing.",
  howToFix: "Write one full address and no other attributes than rel and href.",
  threshold: "Empty or unreadable address, another scheme than http or https, or a hreflang, media or type attribute.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check({ page }) {
    const found = canonicalTags(page).filter(
      (tag) =>
        tag.url === null || tag.href.trim() === "" || tag.hreflang !== null || tag.media !== null || tag.type !== null,
    );
    if (found.length === 0) return PASSED;
    return failed(
      messageOf(found),
      found.map((tag) => snippet(`<link rel="canonical" href="${tag.href}">`, tag.line)),
    );
  },
});
