import type { RenderErrorCode } from "@/server/facts/types";

/** Trouble inside the visiting process, with its code. */
export class RenderError extends Error {
  constructor(
    readonly code: RenderErrorCode,
    detail: string,
  ) {
    super(detail);
    this.name = "RenderError";
  }
}

/** The sentence that an audit shows for a page without a rendered document. */
export function describeRenderError(code: RenderErrorCode, detail: string): string {
  switch (code) {
    case "not-loaded":
      return `The browser could not load the page (${detail}). Open it yourself to see whether it works, then audit it again.`;
    case "status":
      return `The browser was answered with status ${detail}, the crawl was not. The server may treat browsers differently or be overloaded.`;
    case "bot-challenge":
      return "A bot wall answered the browser instead of the site. Allow our user agent there and audit again.";
    case "not-html":
      return `The browser was answered with ${detail} instead of an HTML page.`;
    case "too-large":
      return `The rendered document is larger than ${detail}; it was not read.`;
    case "timeout":
      return `The page did not become ready within ${detail}. Scripts may be running without end.`;
    case "page-crashed":
      return "The page made the browser's tab crash. It may use more memory than a phone has.";
    case "browser-crashed":
      return "The browser ended while it showed the page, twice. The machine may be short of memory.";
    case "no-browser":
      return detail;
    case "cancelled":
      return "Rendering was cancelled before the page was ready.";
    case "unknown":
      return `The page could not be rendered (${detail}).`;
  }
}
