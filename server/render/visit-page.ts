import { type Browser, type HTTPResponse, type Page, TimeoutError } from "puppeteer-core";
import { sendSiteHeaders } from "@/server/measure/lighthouse/send-site-headers";
import { lookAtPage } from "./in-page/look-at-page";
import { keepLog, type PageLog } from "./page-log";
import { RenderError } from "./render-error";
import { type PageVisit, type RenderJob, SCREEN } from "./render-job";
import { within } from "./within";

/** Quiet for this long, a page has most likely done what it does by itself. */
const QUIET_MS = 800;
/** Documents that a page may load in its place, one after the other, before it is looked at as it is. */
const MAX_ROUNDS = 4;
const CLOSE_LIMIT_MS = 5_000;

/**
 * Opens a page as a phone would, in a browser context of its own, waits until it has settled and looks at it. Throws
 * `RenderError`; `hasClosed` says whether the context could be closed, without which the browser must not be used on.
 */
export async function visitPage(
  browser: Browser,
  job: RenderJob,
): Promise<{ outcome: PageVisit | RenderError; hasClosed: boolean }> {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: "deny" } });
  let outcome: PageVisit | RenderError;
  try {
    const page = await context.newPage();
    outcome = await within(job.visitLimitMs, visit(page, job), () => {
      throw new RenderError("timeout", `${Math.round(job.visitLimitMs / 1000)} s`);
    });
  } catch (error) {
    outcome = browser.connected ? toRenderError(error) : new RenderError("browser-crashed", "the browser ended");
  }
  const hasClosed = await within(
    CLOSE_LIMIT_MS,
    context.close().then(() => true),
    () => false,
  ).catch(() => false);
  return { outcome, hasClosed };
}

async function visit(page: Page, job: RenderJob): Promise<PageVisit> {
  const log = keepLog(page);
  await page.emulate({
    viewport: { ...SCREEN, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    userAgent: phoneAgent(await page.browser().version(), job.agent),
  });
  if (job.siteHeaders) await sendSiteHeaders(page, job.siteHeaders);
  const first = await load(page, job, log);
  assertDocument(first);
  const body = await first.buffer().catch(() => null);
  await settle(page, job, log);
  if (log.hasCrashed) throw new RenderError("page-crashed", "the tab crashed");
  const session = await page.createCDPSession();
  const look = await lookAtPage(session).catch((error: unknown) => {
    throw log.hasCrashed ? new RenderError("page-crashed", "the tab crashed") : error;
  });
  return {
    ...look,
    status: first.status(),
    headers: first.headers(),
    documentUrl: first.url(),
    finalUrl: page.url(),
    laterDocumentCount: Math.max(0, log.documentCount - 1),
    body,
    requests: log.requests,
    consoleErrorCount: log.consoleErrorCount,
    consoleErrors: log.consoleErrors,
  };
}

/** The first document's answer. A load event that never comes is no reason not to look at what is there. */
async function load(page: Page, job: RenderJob, log: PageLog): Promise<HTTPResponse> {
  try {
    const response = await page.goto(job.url, { waitUntil: "load", timeout: job.loadLimitMs });
    const first = log.first ?? response;
    if (first) return first;
  } catch (error) {
    if (log.first && (error instanceof TimeoutError || log.documentCount > 1)) return log.first;
    if (log.hasCrashed) throw new RenderError("page-crashed", "the tab crashed");
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof TimeoutError) throw new RenderError("timeout", `${Math.round(job.loadLimitMs / 1000)} s`);
    throw new RenderError("not-loaded", /net::(\w+)/.exec(message)?.[1] ?? message.slice(0, 200));
  }
  throw new RenderError("not-loaded", "no answer");
}

function assertDocument(response: HTTPResponse): void {
  const status = response.status();
  if (status < 200 || status > 299) throw new RenderError("status", String(status));
  const type = response.headers()["content-type"] ?? "";
  if (type !== "" && !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
    throw new RenderError("not-html", type.slice(0, 80));
}

/** Until the network is quiet and no further document was asked for, within the limit of each round. */
async function settle(page: Page, { quietLimitMs }: RenderJob, log: PageLog): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS && !log.hasCrashed; round++) {
    const documentCount = log.documentCount;
    await page.waitForNetworkIdle({ idleTime: QUIET_MS, timeout: quietLimitMs }).catch(() => undefined);
    if (log.documentCount === documentCount) return;
  }
}

/** A phone's browser of the version that is used, which names itself; sites must be able to tell us from visitors. */
function phoneAgent(version: string, agent: string): string {
  const major = /(\d+)\./.exec(version)?.[1] ?? "143";
  return `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Mobile Safari/537.36 (compatible; ${agent})`;
}

function toRenderError(error: unknown): RenderError {
  if (error instanceof RenderError) return error;
  return new RenderError("unknown", error instanceof Error ? error.message.slice(0, 200) : String(error));
}
