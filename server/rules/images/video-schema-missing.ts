import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";
import { nodesOfType } from "../page/schema-nodes";
import { hostOf } from "../page/url-parts";

export default defineHtmlRule({
  id: "video-schema-missing",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Videos are described for search",
  failureTitle: "A video is not described for search",
  why: "VideoObject markup lets search show the video with a thumbnail and key moments.",
  howToFix: "Add VideoObject structured data with name, thumbnailUrl and uploadDate.",
  threshold:
    "An own video, or an embedded YouTube or Vimeo player, on a page without VideoObject. Background videos are left out.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/video",
  check({ html }) {
    const own = html.videos.filter((video) => !(video.isMuted && video.isAutoplay)).length;
    const embedded = html.frames.filter(
      (frame) =>
        frame.url !== null &&
        !frame.isHidden &&
        /^(?:www\.)?(?:youtube(?:-nocookie)?\.com|player\.vimeo\.com)$/.test(hostOf(frame.url)),
    ).length;
    if (own + embedded === 0) return notApplicable("The page has no video.");
    if (nodesOfType(html, "VideoObject").length > 0) return PASSED;
    return failed(`${count(own + embedded, "video")} ${own + embedded === 1 ? "has" : "have"} no structured data.`, [
      measured("Videos", own + embedded),
    ]);
  },
});
