import { attribute, type HtmlElement, isElement, isNotRendered, storedAttribute, tokens } from "../dom";
import type { Scope } from "./page-scope";
import { MAX_ROWS, type PageSink } from "./page-sink";

export function collectImage(element: HtmlElement, scope: Scope, sink: PageSink): void {
  const src = attribute(element, "src");
  const style = attribute(element, "style") ?? "";
  if (sink.html.images.length >= MAX_ROWS) return;
  sink.html.images.push({
    src: storedAttribute(element, "src"),
    url: sink.resolve(src),
    alt: storedAttribute(element, "alt"),
    width: attribute(element, "width"),
    height: attribute(element, "height"),
    hasAspectStyle: hasReservedSpace(style),
    loading: attribute(element, "loading")?.toLowerCase() ?? null,
    fetchPriority: attribute(element, "fetchpriority")?.toLowerCase() ?? null,
    srcset: storedAttribute(element, "srcset"),
    inPicture: scope.inPicture,
    inLink: scope.inLink,
    place: scope.place,
    isExemptFromAlt: scope.isNotRendered || scope.isAriaHidden || isExemptFromAlt(element),
    line: sink.lineOf(element),
  });
}

/** An aspect ratio, fixed sides, or taken out of the flow: the image cannot push text around when it arrives. */
function hasReservedSpace(style: string): boolean {
  if (/aspect-ratio\s*:|position\s*:\s*(?:absolute|fixed)/i.test(style)) return true;
  return /(?:^|[;\s])width\s*:\s*[\d.]/i.test(style) && /(?:^|[;\s])height\s*:\s*[\d.]/i.test(style);
}

function isExemptFromAlt(element: HtmlElement): boolean {
  const role = tokens(attribute(element, "role"))[0];
  if (role === "none" || role === "presentation" || attribute(element, "aria-hidden") === "true") return true;
  if (isNotRendered(element)) return true;
  const isPixel =
    /^[01](?:px)?$/.test(attribute(element, "width") ?? "") && /^[01](?:px)?$/.test(attribute(element, "height") ?? "");
  return (
    isPixel ||
    Boolean(
      attribute(element, "aria-label")?.trim() ||
        attribute(element, "aria-labelledby")?.trim() ||
        attribute(element, "title")?.trim(),
    )
  );
}

export function collectPicture(element: HtmlElement, sink: PageSink): void {
  if (!hasDescendant(element, "img", 4)) sink.html.picturesWithoutImgCount += 1;
}

export function collectVideo(element: HtmlElement, sink: PageSink): void {
  const children = element.childNodes.filter(isElement);
  const source = children.find((child) => child.tagName === "source");
  sink.html.videos.push({
    hasPoster: Boolean(attribute(element, "poster")?.trim()),
    hasCaptions: children.some(
      (child) => child.tagName === "track" && /^(?:captions|subtitles)?$/i.test(attribute(child, "kind") ?? ""),
    ),
    src: storedAttribute(element, "src") ?? (source ? storedAttribute(source, "src") : null),
    isMuted: attribute(element, "muted") !== null,
    isAutoplay: attribute(element, "autoplay") !== null,
    line: sink.lineOf(element),
  });
}

export function collectSvg(element: HtmlElement, sink: PageSink): void {
  if (element.parentNode && isElement(element.parentNode) && element.parentNode.tagName === "svg") return;
  sink.html.inlineSvgBytes.push(Math.max(0, element.endTagEnd - element.startTagEnd));
}

function hasDescendant(element: HtmlElement, tagName: string, depth: number): boolean {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === tagName || (depth > 0 && hasDescendant(child, tagName, depth - 1))) return true;
  }
  return false;
}
