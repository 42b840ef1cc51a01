import type { AgentAnswer, AgentProbe, RobotsFacts } from "@/server/facts/types";
import type { Fetcher, FetchResult } from "@/server/net/fetch-types";
import { ROBOTS_AGENT, userAgent } from "@/server/net/user-agent";
import { isBotChallenge } from "./bot-challenge";
import type { ParseHtml } from "./crawl-types";
import type { HostGate } from "./host-gate";
import { canonicalOf } from "./indexability";
import { crawlDelayOf, matchRobots } from "./match-robots";
import { directivesOf } from "./robots-directives";
import { parseAnswer } from "./site-probe";

type Agent = Pick<AgentProbe, "agent" | "kind"> & { userAgent: string };

const ENGINE = "AppleWebKit/537.36 (KHTML, like Gecko";
const BROWSER: Agent = {
  agent: "Browser",
  kind: "browser",
  userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${ENGINE}) Chrome/143.0.0.0 Safari/537.36`,
};
/** As their operators document them. Training crawlers are left out: shutting them out is a choice, not a fault. */
const AGENTS: readonly Agent[] = [
  {
    agent: "Googlebot",
    kind: "search",
    userAgent: `Mozilla/5.0 ${ENGINE}; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/143.0.0.0 Safari/537.36`,
  },
  {
    agent: "OAI-SearchBot",
    kind: "ai-search",
    userAgent: `Mozilla/5.0 ${ENGINE}); compatible; OAI-SearchBot/1.3; +https://openai.com/searchbot`,
  },
  {
    agent: "ChatGPT-User",
    kind: "ai-user",
    userAgent: `Mozilla/5.0 ${ENGINE}); compatible; ChatGPT-User/1.0; +https://openai.com/bot`,
  },
  {
    agent: "Claude-User",
    kind: "ai-user",
    userAgent: `Mozilla/5.0 ${ENGINE}; compatible; Claude-User/1.0; +Claude-User@anthropic.com)`,
  },
];

const ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const MAX_REDIRECTS = 5;
const MAX_BYTES = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 8_000;
/** For all requests and the waits between them; what was not asked by then is left out. */
const BUDGET_MS = 30_000;
/** Ten requests at most; a host that wants longer pauses between them is left in peace. */
const MAX_CRAWL_DELAY_SECONDS = 2;
/** Shared between equal and unlike texts: below, an answer deserves a second look. */
const ALIKE = 0.5;

export interface AgentProbesOptions {
  startUrl: string;
  robots: RobotsFacts;
  fetcher: Fetcher;
  parse: ParseHtml;
  gate: HostGate;
  signal?: AbortSignal;
}

/**
 * Asks for the start page as a browser and as crawlers that matter, one request after another. Every request also
 * carries our own name, so that nobody is deceived, and crawlers that robots.txt shuts out are not played. Ends at the
 * first request that gets no answer or is one too many for the host. Whether a host refuses the name or, knowing the
 * operator's addresses, only our use of it cannot be told from here.
 */
export async function readAgentProbes(given: AgentProbesOptions): Promise<AgentProbe[]> {
  const budget = AbortSignal.timeout(BUDGET_MS);
  const options = { ...given, signal: given.signal ? AbortSignal.any([given.signal, budget]) : budget };
  const { robots, startUrl } = options;
  const isAllowed = (agent: string) => matchRobots(robots, [agent.toLowerCase()], startUrl).allowed;
  if (!isAllowed(ROBOTS_AGENT) || (crawlDelayOf(robots) ?? 0) > MAX_CRAWL_DELAY_SECONDS) return [];

  const first = await ask(BROWSER, options);
  if (first === null || first.status === 429 || first.status === 503) return [];
  const browser: AgentProbe = { agent: BROWSER.agent, kind: BROWSER.kind, answers: [first] };
  const probes = [browser];
  for (const agent of AGENTS) {
    if (!isAllowed(agent.agent)) continue;
    const answer = await ask(agent, options);
    if (answer === null) break;
    const probe: AgentProbe = { agent: agent.agent, kind: agent.kind, answers: [answer] };
    probes.push(probe);
    if (answer.status === 429 || answer.status === 503) break;
    if (isAlike(first, answer)) continue;

    // A page that changes by itself is unlike itself too, so the browser asks again as well.
    if (browser.answers.length === 1) {
      const again = await ask(BROWSER, options);
      if (again === null) break;
      browser.answers.push(again);
    }
    const again = await ask(agent, options);
    if (again === null) break;
    probe.answers.push(again);
  }
  return probes;
}

async function ask(agent: Agent, options: AgentProbesOptions): Promise<AgentAnswer | null> {
  const leave = await options.gate.enter(options.startUrl, options.signal);
  if (leave === null) return null;
  const result = await options.fetcher(options.startUrl, {
    headers: { accept: ACCEPT, "user-agent": `${agent.userAgent} ${userAgent()}` },
    maxRedirects: MAX_REDIRECTS,
    maxBodyBytes: MAX_BYTES,
    totalTimeoutMs: REQUEST_TIMEOUT_MS,
    signal: options.signal,
  });
  leave({ status: result.status, retryAfter: result.headers["retry-after"] });
  return result.status === null ? null : answerOf(result, options.parse);
}

function answerOf(result: FetchResult, parse: ParseHtml): AgentAnswer {
  const contentType = result.headers["content-type"] ?? null;
  const html = parseAnswer(result, parse);
  return {
    status: result.status,
    finalUrl: result.finalUrl,
    contentType,
    error: result.error,
    isBotChallenge: isBotChallenge(result),
    isNoindex: directivesOf(html, result.headers).isNoindex,
    title: html?.titles.find((title) => title.inHead)?.text.trim() ?? null,
    canonical: canonicalOf({ url: result.finalUrl, headers: result.headers, html }),
    wordCount: html?.text.wordCount ?? null,
    minhash: html?.text.minhash ?? [],
    bodyBytes: result.bodyBytes,
  };
}

function isAlike(a: AgentAnswer, b: AgentAnswer): boolean {
  const isSameFace =
    a.status === b.status && a.title === b.title && a.canonical === b.canonical && a.isNoindex === b.isNoindex;
  if (!isSameFace || a.isBotChallenge !== b.isBotChallenge) return false;
  const equalCount = a.minhash.filter((value, index) => value === b.minhash[index]).length;
  return equalCount >= ALIKE * Math.max(a.minhash.length, b.minhash.length);
}
