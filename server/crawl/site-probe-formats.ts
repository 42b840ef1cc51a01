import type { RobotsFacts, SiteProbe } from "@/server/facts/types";
import { type ProbeOptions, probe } from "./site-probe";

/**
 * The start page asked for as Markdown, by the Accept header and, when that brings none, by the .md address that
 * documentation tools serve beside a page.
 */
export async function readMarkdownProbes(
  startUrl: string,
  isAllowed: (url: string) => boolean,
  options: ProbeOptions,
): Promise<SiteProbe[]> {
  if (!isAllowed(startUrl)) return [];
  const negotiated = await probe(startUrl, { ...options, headers: { accept: "text/markdown" } });
  const address = markdownAddress(startUrl);
  const isDone = /^text\/markdown\b/i.test(negotiated.contentType ?? "") || negotiated.status === null;
  return isDone || !isAllowed(address) ? [negotiated] : [negotiated, await probe(address, options)];
}

/** "/" has its text at /index.md, "/guide/" at /guide/index.md, "/guide" and "/guide.html" at /guide.md. */
function markdownAddress(url: string): string {
  const address = new URL(url);
  address.search = "";
  address.pathname = address.pathname.endsWith("/")
    ? `${address.pathname}index.md`
    : `${address.pathname.replace(/\.html?$/i, "")}.md`;
  return address.href;
}

/** The licence that robots.txt names, as one request; null when it names none that is a web address. */
export async function readLicenseProbe(
  robots: RobotsFacts,
  isAllowed: (url: string) => boolean,
  options: ProbeOptions,
): Promise<SiteProbe | null> {
  const [written] = robots.licenses ?? [];
  if (written === undefined || !URL.canParse(written, robots.url)) return null;
  const { href, protocol } = new URL(written, robots.url);
  return /^https?:$/.test(protocol) && isAllowed(href) ? probe(href, options) : null;
}
