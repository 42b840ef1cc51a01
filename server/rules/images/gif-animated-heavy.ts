import { defineSiteRule } from "@/server/rules/define";
import { imageOutcomes } from "@/server/rules/join/image-outcomes";
import { bytes, count } from "@/server/rules/join/words";

const LIMIT_BYTES = 100 * 1024;

/** Images are not downloaded, so a large GIF counts without proof of movement, as in Lighthouse; a still one is as wasteful. */
export default defineSiteRule({
  id: "gif-animated-heavy",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Animations are videos",
  failureTitle: "Page shows large GIF files",
  why: "A video of the same animation is often a tenth of the size; the GIF format has not been improved since 1989.",
  howToFix: "Turn animations into muted, looping MP4 or WebM videos, and still GIFs into PNG, WebP or AVIF.",
  threshold: "A GIF above 100 KiB (the limit of Lighthouse).",
  learnMore: "https://web.dev/articles/replace-gifs-with-videos",
  check(site) {
    return imageOutcomes(site, {
      concerns: (check) => check.status === 200 && check.bytes !== null,
      isFaulty: (check) => /^image\/gif\b/i.test(check.contentType ?? "") && (check.bytes ?? 0) > LIMIT_BYTES,
      message: (faultyCount) => `${count(faultyCount, "large GIF file")} on this page.`,
      label: (check) => bytes(check.bytes ?? 0),
    });
  },
});
