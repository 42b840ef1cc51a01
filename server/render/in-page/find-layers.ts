import type { RenderedLayer } from "@/server/facts/types";

/**
 * Runs inside a page, so it may refer to nothing outside itself but what it is given. Asks on a grid of points which
 * layer is on top there, so that what is transparent for clicks, behind the page or outside does not count.
 */
export function findLayers(
  nameOf: (element: Element) => string,
  { columns, rows, minShare }: { columns: number; rows: number; minShare: number },
): RenderedLayer[] {
  const { clientWidth, clientHeight } = document.documentElement;
  const width = clientWidth;
  // In quirks mode the root is as high as its content.
  const height = Math.min(clientHeight, window.innerHeight);
  const points = new Map<Element, number>();
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const layer = layerAt(((column + 0.5) * width) / columns, ((row + 0.5) * height) / rows);
      if (layer) points.set(layer, (points.get(layer) ?? 0) + 1);
    }
  }
  const textLength = Math.max(1, textOf(document.body).length);
  return [...points]
    .map(([layer, count]) => ({ layer, share: count / (columns * rows) }))
    .filter(({ share }) => share >= minShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, 5)
    .map(({ layer, share }) => ({
      element: nameOf(layer),
      share,
      names: namesOf(layer),
      text: textOf(layer).slice(0, 300),
      textShare: Math.min(1, textOf(layer).length / textLength),
      hasMainContent: layer.matches("main, [role=main]") || layer.querySelector("main, [role=main]") !== null,
    }));

  /** The outermost fixed or sticky element around what is on top at the point. */
  function layerAt(x: number, y: number): Element | null {
    let layer: Element | null = null;
    let element = document.elementFromPoint(x, y);
    while (element !== null && element !== document.body && element !== document.documentElement) {
      const { position } = getComputedStyle(element);
      if (position === "fixed" || position === "sticky") layer = element;
      const root = element.getRootNode();
      element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return layer;
  }

  function textOf(element: Element | null): string {
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text must not count
    return element instanceof HTMLElement ? element.innerText.replace(/\s+/g, " ").trim() : "";
  }

  function namesOf(layer: Element): string {
    const named = [layer, ...layer.querySelectorAll("[id], [class], [aria-label], iframe")].slice(0, 60);
    const names = named.flatMap((element) => [
      element.id,
      element.getAttribute("class") ?? "",
      element.getAttribute("aria-label") ?? "",
      element.getAttribute("src") ?? "",
      element.localName.includes("-") ? element.localName : "",
    ]);
    return [...new Set(names.filter(Boolean))].join(" ").slice(0, 1_000);
  }
}
