import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { hasValue, nodesOfType } from "../page/schema-nodes";

export default defineHtmlRule({
  id: "sd-video-incomplete",
  category: "structured-data",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Video markup is complete",
  failureTitle: "Video markup is incomplete",
  why: "Search shows a video only with its name, thumbnail and date.",
  howToFix: "Add name, thumbnailUrl and uploadDate to the VideoObject.",
  threshold: "VideoObject without name, thumbnailUrl or uploadDate (required by Google).",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/video",
  check({ html }) {
    const nodes = nodesOfType(html, "VideoObject");
    if (nodes.length === 0) return notApplicable("The page describes no video.");
    const found = nodes.flatMap((node) =>
      ["name", "thumbnailUrl", "uploadDate"]
        .filter((name) => !hasValue(node, name))
        .map((name) => snippet(`VideoObject without ${name}`, node.line)),
    );
    return found.length === 0 ? PASSED : failed("The video markup is incomplete.", found);
  },
});
