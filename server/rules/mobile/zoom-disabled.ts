import { defineHtmlRule } from "../page/define-html-rule";
import { anyMetaContent, viewportTags } from "../page/head-tags";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "zoom-disabled",
  category: "mobile",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Visitors may zoom",
  failureTitle: "Visitors may not zoom",
  why: "People with weak sight cannot enlarge the text.",
  howToFix: "Remove user-scalable=no and maximum-scale from the viewport tag.",
  threshold: "user-scalable=no or 0, or maximum-scale under 5 (the rule of axe and Lighthouse).",
  learnMore: "https://dequeuniversity.com/rules/axe/4.10/meta-viewport",
  check({ html }) {
    const content = anyMetaContent(html, "viewport").toLowerCase();
    if (content === "") return notApplicable("The page has no viewport tag.");
    const maximum = Number.parseFloat(/maximum-scale\s*=\s*([\d.]+)/.exec(content)?.[1] ?? "10");
    if (!/user-scalable\s*=\s*(?:no|0)\b/.test(content) && maximum >= 5) return PASSED;
    const tag = viewportTags(html)[0];
    return failed("The viewport tag keeps visitors from zooming.", [
      snippet(`<meta name="viewport" content="${tag?.content ?? content}">`, tag?.line ?? null),
    ]);
  },
});
