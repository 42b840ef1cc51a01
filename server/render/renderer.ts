import type { ResolvedBrowser } from "@/server/measure/browser";
import type { SiteHeaders } from "@/server/measure/lighthouse/job";
import type { PageVisit, RenderFailure, RenderJob } from "./render-job";
import { type RenderingProcess, startRenderingProcess } from "./rendering-process";

export interface RendererOptions {
  browser: ResolvedBrowser;
  /** Guarded forward proxy: the only way out that the browser has. */
  proxyUrl: string;
  /** Our name in the user agent. */
  agent: string;
  siteHeaders: SiteHeaders | null;
  limits?: Partial<RenderLimits>;
}

export type RenderLimits = Pick<RenderJob, "loadLimitMs" | "quietLimitMs" | "visitLimitMs">;

export interface Renderer {
  /** Never throws; a crash of the browser is tried once more in a fresh one. */
  render(url: string): Promise<PageVisit | RenderFailure>;
  /** Ends every process; open visits come back as cancelled. */
  stop(): Promise<void>;
}

const LIMITS: RenderLimits = { loadLimitMs: 15_000, quietLimitMs: 5_000, visitLimitMs: 30_000 };
/** Browsers grow with what they have shown. */
const VISITS_PER_PROCESS = 30;
const ATTEMPTS = 2;

/** Visits pages in one browser at a time, which is replaced when it was used enough or has failed. */
export function createRenderer(options: RendererOptions): Renderer {
  const { browser, proxyUrl, agent, siteHeaders } = options;
  let current: Promise<RenderingProcess> | undefined;
  /** Replaced ones with visits still open, and the current one. */
  const running = new Set<RenderingProcess>();
  let isStopped = false;
  let lastId = 0;

  const start = async () => {
    const started = await startRenderingProcess(browser, proxyUrl);
    running.add(started);
    return started;
  };
  const end = async (spent: RenderingProcess) => {
    await spent.stop();
    running.delete(spent);
  };
  const take = async (): Promise<RenderingProcess> => {
    const asked = current;
    const known = await asked;
    if (known && !known.isSpent && known.visitCount < VISITS_PER_PROCESS) return known;
    // Another visit may have replaced it while this one waited.
    if (current === asked) {
      current = start();
      if (known?.activeCount === 0) await end(known);
    }
    return take();
  };

  return {
    async render(url) {
      let answer: PageVisit | RenderFailure = { errorCode: "cancelled", detail: "" };
      for (let attempt = 0; attempt < ATTEMPTS && !isStopped; attempt++) {
        const place = await take();
        answer = await place.visit({ id: ++lastId, url, agent, siteHeaders, ...LIMITS, ...options.limits });
        const isReplaced = (await current) !== place;
        if ((isReplaced || place.isSpent) && place.activeCount === 0) await end(place);
        if (!("errorCode" in answer) || answer.errorCode !== "browser-crashed") break;
      }
      return isStopped && "errorCode" in answer ? { errorCode: "cancelled", detail: "" } : answer;
    },
    async stop() {
      isStopped = true;
      // One that is just starting must not outlive this call.
      await current?.catch(() => undefined);
      await Promise.all([...running].map(end));
    },
  };
}
