import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "video-no-poster",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Videos show a still image",
  failureTitle: "A video shows no still image",
  why: "Until it plays visitors see an empty box, and video search has no thumbnail.",
  howToFix: "Add a poster attribute with a representative frame.",
  threshold: "A video element without poster. Muted background videos that start by themselves are left out.",
  learnMore: "https://developers.google.com/search/docs/appearance/video",
  check({ html }) {
    const videos = html.videos.filter((video) => !(video.isMuted && video.isAutoplay));
    if (videos.length === 0) return notApplicable("The page has no video.");
    const found = videos.filter((video) => !video.hasPoster);
    return found.length === 0
      ? PASSED
      : failed(
          `${count(found.length, "video")} ${found.length === 1 ? "has" : "have"} no poster.`,
          found.map((video) => snippet(`<video src="${video.src ?? ""}">`, video.line)),
        );
  },
});
