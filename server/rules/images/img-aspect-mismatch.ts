import type { RenderedImage } from "@/server/facts/types";
import { count } from "../join/words";
import { failed, PASSED, textSeen, urlSeen } from "../page/outcomes";
import { defineComparedRule } from "../rendered/define-rendered-rule";
import type { Evidence } from "../types";

const TOLERANCE = 0.05;

export default defineComparedRule({
  id: "img-aspect-mismatch",
  category: "images",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Images keep their proportions",
  failureTitle: "Images are shown or declared out of proportion",
  why: "Stretched pictures look careless, and wrong width and height attributes also reserve the wrong space.",
  howToFix:
    "Set width and height to the file's own proportions, and use object-fit: cover where a box has to be filled.",
  threshold: `Shown or declared proportions differ from the file's by more than ${TOLERANCE * 100} %. Vector images and boxes that crop do not count.`,
  learnMore: "https://developer.chrome.com/docs/lighthouse/best-practices/image-aspect-ratio",
  check({ rendered }) {
    const wrong = rendered.distortedImages.filter((image) => isStretched(image) || isDeclaredWrongly(image));
    if (wrong.length === 0) return PASSED;
    return failed(
      `${count(wrong.length, "image")} ${wrong.length === 1 ? "is" : "are"} out of proportion.`,
      wrong.map(evidenceOf),
    );
  },
});

function isStretched(image: RenderedImage): boolean {
  return differs(image.shownWidth, image.shownHeight, image);
}

function isDeclaredWrongly(image: RenderedImage): boolean {
  const { attributeWidth, attributeHeight } = image;
  return attributeWidth !== null && attributeHeight !== null && differs(attributeWidth, attributeHeight, image);
}

function differs(width: number, height: number, { naturalWidth, naturalHeight }: RenderedImage): boolean {
  const expectedHeight = (width * naturalHeight) / naturalWidth;
  return Math.abs(height / expectedHeight - 1) > TOLERANCE && Math.abs(height - expectedHeight) > 2;
}

function evidenceOf(image: RenderedImage): Evidence {
  const file = `The file is ${image.naturalWidth} × ${image.naturalHeight}`;
  const label = isStretched(image)
    ? `${file}, shown as ${image.shownWidth} × ${image.shownHeight}`
    : `${file}, its attributes say ${image.attributeWidth} × ${image.attributeHeight}`;
  return image.url.startsWith("http") ? urlSeen(image.url, label) : textSeen(image.element, label);
}
