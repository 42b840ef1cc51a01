import type {
  RenderErrorCode,
  RenderedFacts,
  RenderedImage,
  RenderedLayer,
  RenderedTiming,
} from "@/server/facts/types";
import type { BrowserSetup, SiteHeaders } from "@/server/measure/lighthouse/job";
import type { TextSeen } from "./in-page/measure-text";
import type { WidthSeen } from "./in-page/measure-width";

export interface RenderJob {
  id: number;
  url: string;
  siteHeaders: SiteHeaders | null;
  /** Our name, which follows the browser's own in the user agent. */
  agent: string;
  /** Time for the load event, then for the network to become quiet, and for the whole visit. */
  loadLimitMs: number;
  quietLimitMs: number;
  visitLimitMs: number;
}

/** What one visit saw, before anything is parsed. Addresses are as the browser spells them. */
export interface PageVisit {
  status: number;
  headers: Record<string, string>;
  documentUrl: string;
  finalUrl: string;
  laterDocumentCount: number;
  /** Body of the first document; null when the browser no longer had it. */
  body: Uint8Array | null;
  /** The DOM as markup. */
  markup: string;
  requests: RenderedFacts["failedRequests"];
  consoleErrorCount: number;
  consoleErrors: string[];
  width: WidthSeen;
  text: TextSeen;
  layers: RenderedLayer[];
  distortedImages: RenderedImage[];
  timing: RenderedTiming;
}

/** `detail` is for the log and for people: what the browser said. */
export interface RenderFailure {
  errorCode: RenderErrorCode;
  detail: string;
}

/** What the parent sends: first where the browser is, then jobs, several at a time. */
export type ToRenderingProcess = { setup: BrowserSetup } | { job: RenderJob };

/** One answer a job, in any order. `id` null: the process itself has failed and all its jobs with it. */
export type FromRenderingProcess = { id: number | null; answer: PageVisit | RenderFailure; isSpent: boolean };

/** A phone in portrait: the width is the catalogue's, the height that of a common screen less the browser's bars. */
export const SCREEN = { width: 360, height: 740 } as const;
