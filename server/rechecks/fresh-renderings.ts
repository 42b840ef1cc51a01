import type { AuditJob } from "../audits/audit-job";
import type { SiteTools } from "../audits/site-tools";
import { publicMessage } from "../errors";
import type { RenderedFacts } from "../facts/types";
import { type ResolvedBrowser, resolveBrowser } from "../measure/browser";
import { defaultNetPolicy } from "../net/policy";
import { startGuardedProxy } from "../net/proxy";
import { userAgent } from "../net/user-agent";
import { renderedFactsOf } from "../render/rendered-facts";
import { createRenderer, type Renderer } from "../render/renderer";

const BUDGET_MS = 60_000;
const TABS = 2;

export interface FreshRenderings {
  seen: ReadonlyMap<string, RenderedFacts>;
  /** Why pages are missing in `seen`, as a sentence. */
  problem: string;
}

let turn: Promise<unknown> = Promise.resolve();

/** Pages as a browser shows them now. Browsers are large: all re-checks of this process take turns with one. */
export function renderFresh(job: AuditJob, tools: SiteTools, urls: readonly string[]): Promise<FreshRenderings> {
  const mine = turn.then(() => renderAll(job, tools, urls));
  turn = mine.catch(() => undefined);
  return mine;
}

async function renderAll(job: AuditJob, tools: SiteTools, urls: readonly string[]): Promise<FreshRenderings> {
  const seen = new Map<string, RenderedFacts>();
  if (urls.length === 0) return { seen, problem: "" };
  let browser: ResolvedBrowser;
  try {
    browser = await resolveBrowser();
  } catch (error) {
    return { seen, problem: `The page could not be opened in a browser: ${publicMessage(error)}` };
  }
  const { siteHeaders } = tools;
  const proxy = await startGuardedProxy({ policy: defaultNetPolicy() });
  const renderer = createRenderer({ browser, proxyUrl: proxy.url, agent: userAgent(), siteHeaders });
  try {
    await visitAll({ job, tools, urls, renderer, seen });
  } finally {
    await renderer.stop();
    await proxy.stop();
  }
  return { seen, problem: "There was no time left to open the page in a browser." };
}

interface Visits {
  job: AuditJob;
  tools: SiteTools;
  urls: readonly string[];
  renderer: Renderer;
  seen: Map<string, RenderedFacts>;
}

async function visitAll({ job, tools, urls, renderer, seen }: Visits): Promise<void> {
  const queue = [...urls];
  const late = AbortSignal.timeout(BUDGET_MS);
  const visitNext = async (): Promise<void> => {
    const url = queue.shift();
    const leave = url === undefined ? null : await tools.gate.enter(url, late);
    if (url === undefined || !leave) return;
    const visit = await renderer.render(url).finally(() => leave());
    const { startUrl, ctx } = job;
    const { hasSubdomains } = tools;
    seen.set(url, renderedFactsOf({ visit, startUrl, hasSubdomains, renderedAt: ctx.now() }));
    if (!late.aborted) await visitNext();
  };
  await Promise.all(Array.from({ length: TABS }, visitNext));
}
