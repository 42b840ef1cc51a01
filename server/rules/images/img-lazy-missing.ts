import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "img-lazy-missing",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Images further down load lazily",
  failureTitle: "Images further down load at once",
  why: "Visitors download pictures they may never scroll to, while the first ones wait.",
  howToFix: 'Add loading="lazy" to all images below the first screen.',
  threshold:
    'More than 10 different images after the first 5 without loading="lazy". Layout is not known from the source, so the figure is generous.',
  learnMore: "https://web.dev/articles/browser-level-image-lazy-loading",
  check({ html }) {
    const seen = new Set<string>();
    const images = html.images.filter(({ src, isExemptFromAlt }) => {
      if (src === null || isExemptFromAlt || seen.has(src) || /^data:|\.svg(?:$|[?#])/i.test(src)) return false;
      seen.add(src);
      return true;
    });
    const eager = images.slice(5).filter((image) => image.loading !== "lazy" && image.fetchPriority !== "high");
    if (eager.length <= 10) return PASSED;
    return failed(
      `${count(eager.length, "image")} further down ${eager.length === 1 ? "loads" : "load"} at once.`,
      eager.map((image) => snippet(`<img src="${image.src ?? ""}">`, image.line)),
    );
  },
});
