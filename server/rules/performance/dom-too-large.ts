import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "dom-too-large",
  category: "performance",
  severity: "warning",
  weight: 3,
  effort: "project",
  title: "Page has a reasonable number of elements",
  failureTitle: "Page has very many elements",
  why: "Every element costs memory and layout time, most of all on phones.",
  howToFix: "Show long lists in parts, and remove wrappers that do nothing.",
  threshold: "More than 1,500 elements; critical over 3,000.",
  learnMore: "https://developer.chrome.com/docs/lighthouse/performance/dom-size",
  check({ html }) {
    const total = html.elementCount;
    if (total <= 1_500) return PASSED;
    const evidence = [measured("Elements", total, 1_500)];
    const message = `The page has ${total.toLocaleString("en-US")} elements.`;
    return total > 3_000 ? failed(message, evidence, "critical") : failed(message, evidence);
  },
});
