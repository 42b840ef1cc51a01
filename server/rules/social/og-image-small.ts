import { defineHtmlRule } from "../page/define-html-rule";
import { anyMetaContent } from "../page/head-tags";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "og-image-small",
  category: "social",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Preview picture is large",
  failureTitle: "Preview picture is small",
  why: "Small pictures are shown as a thumbnail or not at all.",
  howToFix: "Offer a picture of 1200 × 630 pixels.",
  threshold:
    "Declared og:image:width and og:image:height under 600 × 315 pixels; warning under 200 × 200. Undeclared sizes are not checked.",
  learnMore: "https://developers.facebook.com/docs/sharing/webmasters/images/",
  check({ html }) {
    const width = Number(anyMetaContent(html, "og:image:width") || Number.NaN);
    const height = Number(anyMetaContent(html, "og:image:height") || Number.NaN);
    if (!(width > 0 && height > 0)) return notApplicable("The page does not declare the size of its preview picture.");
    if (width >= 600 && height >= 315) return PASSED;
    const evidence = [measured("Width", width, 600, "px"), measured("Height", height, 315, "px")];
    const message = `The preview picture is ${width} × ${height} pixels.`;
    return width < 200 || height < 200 ? failed(message, evidence, "warning") : failed(message, evidence);
  },
});
