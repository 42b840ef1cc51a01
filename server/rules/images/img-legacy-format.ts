import { defineSiteRule } from "@/server/rules/define";
import { imageOutcomes } from "@/server/rules/join/image-outcomes";
import { bytes, count } from "@/server/rules/join/words";

const MIN_BYTES = 50 * 1024;

export default defineSiteRule({
  id: "img-legacy-format",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Images use modern formats",
  failureTitle: "Page shows large JPEG or PNG images only",
  why: "AVIF and WebP are often half the size at the same quality.",
  howToFix: "Offer AVIF or WebP in a <picture> element, or let the image server choose the format for each browser.",
  threshold: "JPEG or PNG above 50 KiB without an AVIF or WebP alternative.",
  learnMore: "https://web.dev/articles/choose-the-right-image-format",
  check(site) {
    return imageOutcomes(site, {
      concerns: (check) => check.status === 200 && check.bytes !== null,
      isFaulty: (check, image) =>
        (check.bytes ?? 0) > MIN_BYTES &&
        /^image\/(jpe?g|png)/i.test(check.contentType ?? "") &&
        !image.inPicture &&
        !/\.(avif|webp)\b/i.test(image.srcset ?? ""),
      message: (faultyCount) =>
        `${count(faultyCount, "large image")} ${faultyCount === 1 ? "has" : "have"} no AVIF or WebP version.`,
      label: (check) => `${check.contentType}, ${bytes(check.bytes ?? 0)}`,
    });
  },
});
