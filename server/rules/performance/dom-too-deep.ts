import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "dom-too-deep",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Elements are nested reasonably",
  failureTitle: "Elements are nested very deep or wide",
  why: "Deep or very wide trees make every style and layout change slower.",
  howToFix: "Remove wrappers that do nothing, and show long lists in parts.",
  threshold:
    "More than 32 levels, or more than 200 children of one element. Lists of 60, a common limit, are ordinary.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/dom-size",
  check({ html }) {
    if (html.maxDepth <= 32 && html.maxChildren <= 200) return PASSED;
    const message =
      html.maxDepth > 32
        ? `Elements are nested ${html.maxDepth} levels deep.`
        : `One element has ${html.maxChildren} children.`;
    return failed(message, [
      ...(html.maxDepth > 32 ? [measured("Levels", html.maxDepth, 32)] : []),
      ...(html.maxChildren > 200 ? [measured("Children", html.maxChildren, 200)] : []),
    ]);
  },
});
