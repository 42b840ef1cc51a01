import type { RenderedLayout } from "@/server/facts/types";

export type WidthSeen = Pick<RenderedLayout, "layoutWidth" | "documentWidth" | "wideElements">;

/** Runs inside a page, so it may refer to nothing outside itself but what it is given. */
export function measureWidth(nameOf: (element: Element) => string): WidthSeen {
  const root = document.documentElement;
  const layoutWidth = root.clientWidth;
  const overflow = overflowOfViewport();
  const isClipped = overflow === "hidden" || overflow === "clip";
  const documentWidth = isClipped ? layoutWidth : (document.scrollingElement ?? root).scrollWidth;
  if (documentWidth <= layoutWidth || document.body === null) return { layoutWidth, documentWidth, wideElements: [] };

  const wide = new Set<Element>();
  for (const element of document.body.querySelectorAll("*")) {
    const { right, width } = element.getBoundingClientRect();
    if (width > 0 && right + window.scrollX > layoutWidth + 1 && !isInsideScroller(element)) wide.add(element);
  }
  const causes = [...wide]
    .filter((element) => ![...element.children].some((child) => wide.has(child)))
    .map((element) => ({
      element: nameOf(element),
      rightPx: Math.round(element.getBoundingClientRect().right + window.scrollX),
    }))
    .sort((a, b) => b.rightPx - a.rightPx);
  return { layoutWidth, documentWidth, wideElements: causes.slice(0, 5) };

  /** The viewport takes the overflow of the root, and that of the body where the root has none of its own. */
  function overflowOfViewport(): string {
    const own = getComputedStyle(root).overflowX;
    return own === "visible" && document.body !== null ? getComputedStyle(document.body).overflowX : own;
  }

  function isInsideScroller(element: Element): boolean {
    if (getComputedStyle(element).position === "fixed") return true;
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
      if (getComputedStyle(parent).overflowX !== "visible") return true;
    }
    return false;
  }
}
