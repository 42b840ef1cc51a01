import type { HTTPRequest, HTTPResponse, Page } from "puppeteer-core";
import type { RenderedFacts } from "@/server/facts/types";

const MAX_REQUESTS = 100;
const MAX_CONSOLE_ERRORS = 5;

/** What a page did while it was visited; written from the page's events. */
export interface PageLog {
  /** Documents of the main frame in the order they were asked for, redirects not counted. */
  documentCount: number;
  /** Answer to the first document; null while there is none. */
  first: HTTPResponse | null;
  /** XHR and fetch requests, of any host, that failed. */
  requests: RenderedFacts["failedRequests"];
  consoleErrorCount: number;
  consoleErrors: string[];
  hasCrashed: boolean;
}

export function keepLog(page: Page): PageLog {
  const log: PageLog = {
    documentCount: 0,
    first: null,
    requests: [],
    consoleErrorCount: 0,
    consoleErrors: [],
    hasCrashed: false,
  };
  const noteError = (text: string) => {
    log.consoleErrorCount += 1;
    if (log.consoleErrors.length < MAX_CONSOLE_ERRORS) log.consoleErrors.push(text.split("\n")[0]?.slice(0, 300) ?? "");
  };
  const noteRequest = (request: HTTPRequest, status: number | null, reason: string | null) => {
    if (!isCall(request) || log.requests.length >= MAX_REQUESTS) return;
    log.requests.push({ method: request.method(), url: request.url().slice(0, 2_000), status, reason });
  };
  page.on("request", (request) => {
    if (isDocument(request, page) && request.redirectChain().length === 0) log.documentCount += 1;
  });
  page.on("response", (response) => {
    const request = response.request();
    const isRedirect = response.status() >= 300 && response.status() < 400;
    if (isDocument(request, page) && !isRedirect) log.first ??= response;
    // What our own guard refused is not the site's fault.
    const isRefused = "x-refused-because" in response.headers();
    if (response.status() >= 400 && !isRefused) noteRequest(request, response.status(), null);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "unknown";
    // Pages cancel calls on purpose; a tunnel fails when our guard refuses its target.
    if (!/ERR_ABORTED|ERR_TUNNEL_CONNECTION_FAILED|ERR_BLOCKED_BY/.test(reason)) noteRequest(request, null, reason);
  });
  page.on("console", (message) => {
    if (message.type() === "error") noteError(message.text());
  });
  page.on("pageerror", (error) => noteError(error instanceof Error ? error.message : String(error)));
  page.on("error", () => {
    log.hasCrashed = true;
  });
  page.on("dialog", (dialog) => {
    // A dialog nobody answers would hold the page up.
    dialog.dismiss().catch(() => undefined);
  });
  return log;
}

function isDocument(request: HTTPRequest, page: Page): boolean {
  return request.isNavigationRequest() && request.frame() === page.mainFrame();
}

function isCall(request: HTTPRequest): boolean {
  return request.resourceType() === "xhr" || request.resourceType() === "fetch";
}
