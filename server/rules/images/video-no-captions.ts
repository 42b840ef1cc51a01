import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "video-no-captions",
  category: "images",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Videos have captions",
  failureTitle: "A video has no captions",
  why: "Deaf visitors and everyone without sound cannot follow it.",
  howToFix: 'Add a track element with kind="captions" and a WebVTT file.',
  threshold: "A video with sound and without a track for captions or subtitles. Muted videos are left out.",
  learnMore: "https://www.w3.org/WAI/media/av/captions/",
  check({ html }) {
    const videos = html.videos.filter((video) => !video.isMuted);
    if (videos.length === 0) return notApplicable("The page has no video with sound.");
    const found = videos.filter((video) => !video.hasCaptions);
    return found.length === 0
      ? PASSED
      : failed(
          `${count(found.length, "video")} ${found.length === 1 ? "has" : "have"} no captions.`,
          found.map((video) => snippet(`<video src="${video.src ?? ""}">`, video.line)),
        );
  },
});
