import type { RenderedLayout } from "@/server/facts/types";

export type TextSeen = Pick<RenderedLayout, "textLength" | "smallTextLength" | "smallTexts">;

/** Runs inside a page, so it may refer to nothing outside itself but what it is given. */
export function measureText(
  nameOf: (element: Element) => string,
  { smallBelowPx, maxNodes }: { smallBelowPx: number; maxNodes: number },
): TextSeen {
  const seen: TextSeen = { textLength: 0, smallTextLength: 0, smallTexts: [] };
  if (document.body === null) return seen;
  const small = new Map<Element, TextSeen["smallTexts"][number]>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < maxNodes; count++) {
    const node = walker.nextNode();
    if (node === null) break;
    const parent = node.parentElement;
    const text = (node.nodeValue ?? "").replace(/\s+/g, " ").trim();
    if (text === "" || parent === null || !isVisible(parent)) continue;
    const length = text.replaceAll(" ", "").length;
    const fontSizePx = Number.parseFloat(getComputedStyle(parent).fontSize);
    seen.textLength += length;
    if (!(fontSizePx < smallBelowPx)) continue;
    seen.smallTextLength += length;
    const known = small.get(parent);
    if (known) known.length += length;
    else small.set(parent, { element: nameOf(parent), fontSizePx, length, text: text.slice(0, 80) });
  }
  seen.smallTexts = [...small.values()].sort((a, b) => b.length - a.length).slice(0, 5);
  return seen;

  function isVisible(element: Element): boolean {
    if (element.closest("script, style, noscript, template") !== null) return false;
    const { width, height } = element.getBoundingClientRect();
    // Text of one pixel and text far outside is for screen readers.
    if (element.getClientRects().length === 0 || width <= 1 || height <= 1) return false;
    return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
  }
}
