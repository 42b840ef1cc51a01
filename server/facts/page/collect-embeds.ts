import { attribute, type HtmlElement, isNotRendered, rawText, storedAttribute } from "../dom";
import { findObfuscation } from "../obfuscation";
import { parseJsonLd } from "../structured-data/json-ld";
import type { Scope } from "./page-scope";
import type { PageSink } from "./page-sink";

const SCRIPT_TYPES = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/;

export function collectScript(element: HtmlElement, scope: Scope, sink: PageSink): void {
  const type = attribute(element, "type")?.trim().toLowerCase() ?? null;
  const source = rawText(element);
  if (type?.startsWith("application/ld+json")) {
    sink.html.structuredData.push(parseJsonLd(source, sink.lineOf(element)));
    return;
  }
  const src = attribute(element, "src") ?? attribute(element, "href");
  const isModule = type === "module";
  sink.html.scripts.push({
    src: src === null ? null : storedAttribute(element, attribute(element, "src") === null ? "href" : "src"),
    url: sink.resolve(src),
    type,
    isAsync: attribute(element, "async") !== null,
    isDefer: attribute(element, "defer") !== null || (isModule && src !== null),
    inHead: scope.inHead,
    integrity: attribute(element, "integrity"),
    inlineBytes: src === null ? Buffer.byteLength(source) : 0,
    obfuscationMarkers: src === null && SCRIPT_TYPES.test(type ?? "") ? findObfuscation(source) : [],
    line: sink.lineOf(element),
  });
}

export function collectFrame(element: HtmlElement, scope: Scope, sink: PageSink): void {
  const src = attribute(element, "src");
  const isPixel =
    /^[01](?:px)?$/.test(attribute(element, "width") ?? "") && /^[01](?:px)?$/.test(attribute(element, "height") ?? "");
  sink.html.frames.push({
    src: storedAttribute(element, "src"),
    url: sink.resolve(src),
    title: attribute(element, "title")?.trim() || attribute(element, "aria-label")?.trim() || null,
    loading: attribute(element, "loading")?.toLowerCase() ?? null,
    isHidden:
      scope.isNotRendered ||
      scope.isAriaHidden ||
      isPixel ||
      isNotRendered(element) ||
      attribute(element, "aria-hidden") === "true",
    line: sink.lineOf(element),
  });
}

export function collectForm(element: HtmlElement, sink: PageSink): void {
  const action = attribute(element, "action");
  sink.html.forms.push({
    action: storedAttribute(element, "action"),
    url: sink.resolve(action?.trim() ? action : null),
    method: attribute(element, "method")?.trim().toLowerCase() || "get",
    hasPassword: false,
    line: sink.lineOf(element),
  });
}

/** Inputs after the last opened form are taken as its own: browsers associate them the same way in ordinary markup. */
export function collectInput(element: HtmlElement, sink: PageSink): void {
  const form = sink.html.forms[sink.html.forms.length - 1];
  if (form && attribute(element, "type")?.trim().toLowerCase() === "password") form.hasPassword = true;
}
