import { defineHtmlRule } from "../page/define-html-rule";
import { anyMetaContent, viewportTags } from "../page/head-tags";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "viewport-fixed-width",
  category: "mobile",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Page uses the width of the device",
  failureTitle: "Page uses a fixed width",
  why: "On phones the page is cut or shrunk.",
  howToFix: "Write width=device-width in the viewport tag.",
  threshold: "A viewport width that is a number, or neither width=device-width nor initial-scale.",
  learnMore: "https://web.dev/articles/responsive-web-design-basics#viewport",
  check({ html }) {
    const content = anyMetaContent(html, "viewport").toLowerCase();
    if (content === "") return notApplicable("The page has no viewport tag.");
    const width = /(?:^|[,;\s])width\s*=\s*([^\s,;]+)/.exec(content)?.[1];
    if (width === "device-width" || (width === undefined && /initial-scale\s*=/.test(content))) return PASSED;
    const tag = viewportTags(html)[0];
    return failed(
      width === undefined ? "The viewport tag names no width." : `The viewport width is fixed to ${width}.`,
      [snippet(`<meta name="viewport" content="${tag?.content ?? content}">`, tag?.line ?? null)],
    );
  },
});
