import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "a11y-frame-title",
  category: "mobile",
  severity: "notice",
  weight: 2,
  effort: "per-page",
  title: "Frames have a title",
  failureTitle: "A frame has no title",
  why: 'Screen readers can only say "frame" and not what is inside.',
  howToFix: "Add a title attribute that says what the frame shows.",
  threshold: "A visible iframe without title or aria-label.",
  learnMore: "https://dequeuniversity.com/rules/axe/4.10/frame-title",
  check({ html }) {
    const frames = html.frames.filter((frame) => !frame.isHidden);
    if (frames.length === 0) return notApplicable("The page has no visible frame.");
    const found = frames.filter((frame) => frame.title === null);
    return found.length === 0
      ? PASSED
      : failed(
          `${count(found.length, "frame")} ${found.length === 1 ? "has" : "have"} no title.`,
          found.map((frame) => snippet(`<iframe src="${frame.src ?? ""}">`, frame.line)),
        );
  },
});
