import type { RenderedImage } from "@/server/facts/types";

/**
 * Runs inside a page, so it may refer to nothing outside itself but what it is given. Leaves out what may be shown in
 * any form: vector images, boxes that crop or letter-box, spacers and what was not loaded.
 */
export function listDistortedImages(
  nameOf: (element: Element) => string,
  { tolerance, minSizePx }: { tolerance: number; minSizePx: number },
): RenderedImage[] {
  const found: RenderedImage[] = [];
  for (const image of document.images) {
    const { naturalWidth, naturalHeight } = image;
    const style = getComputedStyle(image);
    const url = image.currentSrc || image.src;
    if (!image.complete || naturalWidth < minSizePx || naturalHeight < minSizePx) continue;
    if (style.objectFit !== "fill" || /\.svgz?(?:[?#]|$)|^data:image\/svg/i.test(url)) continue;
    const shownWidth = contentSize(image.clientWidth, style.paddingLeft, style.paddingRight);
    const shownHeight = contentSize(image.clientHeight, style.paddingTop, style.paddingBottom);
    if (shownWidth < minSizePx || shownHeight < minSizePx) continue;
    const attributeWidth = wholeNumber(image.getAttribute("width"));
    const attributeHeight = wholeNumber(image.getAttribute("height"));
    const natural = naturalWidth / naturalHeight;
    const isShownDifferently = differs(shownWidth, shownHeight, natural);
    const isDeclaredDifferently =
      attributeWidth !== null && attributeHeight !== null && differs(attributeWidth, attributeHeight, natural);
    if (!isShownDifferently && !isDeclaredDifferently) continue;
    found.push({
      url: url.slice(0, url.startsWith("data:") ? 100 : 2_000),
      element: nameOf(image),
      naturalWidth,
      naturalHeight,
      shownWidth,
      shownHeight,
      attributeWidth: attributeHeight === null ? null : attributeWidth,
      attributeHeight: attributeWidth === null ? null : attributeHeight,
    });
    if (found.length >= 50) break;
  }
  return found;

  /** Sizes are rounded to whole pixels, so two pixels of difference prove nothing. */
  function differs(width: number, height: number, ratio: number): boolean {
    return Math.abs(width / height / ratio - 1) > tolerance && Math.abs(width / ratio - height) > 2;
  }

  function contentSize(size: number, before: string, after: string): number {
    return Math.round(size - Number.parseFloat(before) - Number.parseFloat(after));
  }

  function wholeNumber(value: string | null): number | null {
    return value !== null && /^\s*\d+\s*$/.test(value) && Number(value) > 0 ? Number(value) : null;
  }
}
