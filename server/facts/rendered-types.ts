import type { HtmlFacts } from "./html-types";

/**
 * What one page became in a browser. Imported through ./types. Measured on a phone's viewport after the page had
 * settled, so `null` also stands for whatever a page that did not load could not show.
 */
export interface RenderedFacts {
  /** ISO 8601. */
  renderedAt: string;
  /** Why there is nothing to compare; all that follows is then null or empty. */
  error: { code: RenderErrorCode; message: string } | null;
  /** Status of the first document, after HTTP redirects. */
  status: number | null;
  /** Normalised address of the first document, after HTTP redirects. */
  documentUrl: string | null;
  /** Normalised address when the page had settled; differs from `documentUrl` when scripts went elsewhere. */
  finalUrl: string | null;
  /** Documents that the page itself loaded in its place after the first, by script or meta refresh. */
  laterDocumentCount: number;
  /** The first document as this browser received it, before any script ran; null when it could not be kept. */
  source: HtmlFacts | null;
  /** The document as scripts left it, read by the same parser; its line numbers are null, there is no source. */
  html: HtmlFacts | null;
  /** XHR and fetch requests to the site's own domain that failed, at most 20; `status` null: no response. */
  failedRequests: { method: string; url: string; status: number | null; reason: string | null }[];
  consoleErrorCount: number;
  /** Their first lines, at most 5. */
  consoleErrors: string[];
  layout: RenderedLayout | null;
  /** Fixed and sticky layers over at least a tenth of the viewport, largest first, at most 5. */
  layers: RenderedLayer[];
  /** Displayed raster images whose proportions differ by more than 2 %, at most 50. */
  distortedImages: RenderedImage[];
  timing: RenderedTiming | null;
}

export type RenderErrorCode =
  | "not-loaded"
  | "status"
  | "bot-challenge"
  | "not-html"
  | "too-large"
  | "timeout"
  | "page-crashed"
  | "browser-crashed"
  | "no-browser"
  | "cancelled"
  | "unknown";

export interface RenderedLayout {
  /** CSS pixels of the emulated screen. */
  screenWidth: number;
  /** Width that the page was laid out for; wider than the screen without a viewport tag. */
  layoutWidth: number;
  /** Width of the document's content; the layout width when the root clips what sticks out. */
  documentWidth: number;
  /** What sticks out furthest, at most 5. */
  wideElements: { element: string; rightPx: number }[];
  /** Characters of visible text without spaces, and those set below 12 CSS pixels. */
  textLength: number;
  smallTextLength: number;
  /** Where most of the small text is, at most 5. */
  smallTexts: { element: string; fontSizePx: number; length: number; text: string }[];
}

export interface RenderedLayer {
  element: string;
  /** Share of the viewport that it covers, 0–1. */
  share: number;
  /** Ids, classes and labels of the layer and what is in it, for recognising its purpose. */
  names: string;
  /** Its beginning. */
  text: string;
  /** Share of the page's visible text that is in it, 0–1. */
  textShare: number;
  hasMainContent: boolean;
}

export interface RenderedImage {
  url: string;
  element: string;
  naturalWidth: number;
  naturalHeight: number;
  /** Content box in CSS pixels. */
  shownWidth: number;
  shownHeight: number;
  /** The width and height attributes when both are whole numbers. */
  attributeWidth: number | null;
  attributeHeight: number | null;
}

/** Milliseconds since navigation began, on the auditing machine without throttling: no measure of visitors' speed. */
export interface RenderedTiming {
  domContentLoadedMs: number | null;
  loadMs: number | null;
  /** When the network had been quiet for a moment, or the wait for that ended. */
  settledMs: number;
}
