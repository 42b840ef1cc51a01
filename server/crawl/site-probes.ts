import { randomBytes } from "node:crypto";
import type { HtmlFacts, RobotsFacts, SitemapFacts, SiteProbe, SiteProbes, TlsFacts } from "@/server/facts/types";
import type { Fetcher } from "@/server/net/fetch-types";
import { ROBOTS_AGENT } from "@/server/net/user-agent";
import type { ParseHtml } from "./crawl-types";
import { gatedFetcher } from "./gated-fetcher";
import { createHostGate, type HostGate } from "./host-gate";
import { matchRobots } from "./match-robots";
import { otherHostOf } from "./resolve-start";
import { probe } from "./site-probe";
import { readAgentProbes } from "./site-probe-agents";
import { readLicenseProbe, readMarkdownProbes } from "./site-probe-formats";

/** Pace of the requests under other names when the caller has no gate of its own. */
const DEFAULT_PACE = { requestsPerSecond: 2, concurrency: 1 };

export interface SiteProbesOptions {
  /** The resolved start. */
  startUrl: string;
  robots: RobotsFacts;
  sitemaps: SitemapFacts[];
  /** Facts of the home page, to find the icon it names. */
  home: HtmlFacts | null;
  fetcher: Fetcher;
  parse: ParseHtml;
  readTls: (hostname: string, port: number) => Promise<TlsFacts>;
  /** Politeness for every request made here. */
  gate?: HostGate;
  signal?: AbortSignal;
}

/** The handful of requests that say something about the host as a whole. What robots.txt forbids is left null. */
export async function readSiteProbes(options: SiteProbesOptions): Promise<SiteProbes> {
  const start = new URL(options.startUrl);
  const isAllowed = (url: string) =>
    new URL(url).host !== start.host || matchRobots(options.robots, [ROBOTS_AGENT], url).allowed;
  const fetcher = options.gate ? gatedFetcher(options.fetcher, options.gate) : options.fetcher;
  const asking = { fetcher, parse: options.parse, signal: options.signal };
  const ask = async (url: string | null): Promise<SiteProbe | null> =>
    url === null || !isAllowed(url) ? null : probe(url, asking);
  const isSecure = start.protocol === "https:";

  const [missingUrl, httpHome, otherHost, favicon, llmsTxt, tls, agents, markdown, license] = await Promise.all([
    ask(new URL(`/${randomBytes(12).toString("hex")}`, start).href),
    // A port belongs to one scheme, so there is no http twin to ask.
    ask(isSecure && !start.port ? `http://${start.host}/` : null),
    ask(otherHostOf(start.origin)),
    ask(iconOf(options.home) ?? new URL("/favicon.ico", start).href),
    ask(new URL("/llms.txt", start).href),
    isSecure ? options.readTls(start.hostname, Number(start.port) || 443) : null,
    readAgentProbes({ ...options, gate: options.gate ?? createHostGate(DEFAULT_PACE) }),
    readMarkdownProbes(start.href, isAllowed, asking),
    readLicenseProbe(options.robots, isAllowed, asking),
  ]);
  const { robots, sitemaps } = options;
  return {
    robots,
    sitemaps,
    missingUrl,
    httpHome,
    otherHost,
    favicon,
    llmsTxt,
    tls,
    agents,
    markdown,
    license,
  };
}

function iconOf(home: HtmlFacts | null): string | null {
  const icon = home?.links.find((link) => link.rel.includes("icon") && link.url !== null);
  return icon?.url && /^https?:/.test(icon.url) ? icon.url : null;
}
