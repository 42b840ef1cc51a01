import { randomBytes } from "node:crypto";
import type { HtmlFacts, RobotsFacts, SitemapFacts, SiteProbe, SiteProbes, TlsFacts } from "@/server/facts/types";
import type { Fetcher } from "@/server/net/fetch-types";
import { ROBOTS_AGENT } from "@/server/net/user-agent";
import type { ParseHtml } from "./crawl-types";
import { matchRobots } from "./match-robots";
import { otherHostOf } from "./resolve-start";
import { probe } from "./site-probe";

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
  signal?: AbortSignal;
}

/** The handful of requests that say something about the host as a whole. What robots.txt forbids is left null. */
export async function readSiteProbes(options: SiteProbesOptions): Promise<SiteProbes> {
  const start = new URL(options.startUrl);
  const ask = async (url: string | null): Promise<SiteProbe | null> => {
    if (url === null) return null;
    const isOwnHost = new URL(url).host === start.host;
    if (isOwnHost && !matchRobots(options.robots, [ROBOTS_AGENT], url).allowed) return null;
    return probe(url, options);
  };
  const isSecure = start.protocol === "https:";

  const [missingUrl, httpHome, otherHost, favicon, llmsTxt, tls] = await Promise.all([
    ask(new URL(`/${randomBytes(12).toString("hex")}`, start).href),
    // A port belongs to one scheme, so there is no http twin to ask.
    ask(isSecure && !start.port ? `http://${start.host}/` : null),
    ask(otherHostOf(start.origin)),
    ask(iconOf(options.home) ?? new URL("/favicon.ico", start).href),
    ask(new URL("/llms.txt", start).href),
    isSecure ? options.readTls(start.hostname, Number(start.port) || 443) : null,
  ]);
  return { robots: options.robots, sitemaps: options.sitemaps, missingUrl, httpHome, otherHost, favicon, llmsTxt, tls };
}

function iconOf(home: HtmlFacts | null): string | null {
  const icon = home?.links.find((link) => link.rel.includes("icon") && link.url !== null);
  return icon?.url && /^https?:/.test(icon.url) ? icon.url : null;
}
