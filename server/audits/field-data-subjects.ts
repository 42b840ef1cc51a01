import { isIP } from "node:net";

/** Names that only an own network or a test resolves (RFC 2606, 6761, 6762, 8375). */
const PRIVATE_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|test|invalid|example)$/;

/** Whether strangers can visit the host, so that the report may know it. A private name is never sent to Google. */
export function isPublicHost(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return false;
  const name = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  return isIP(name) === 0 && name.includes(".") && !PRIVATE_NAMES.test(name);
}

/** The report knows pages by their address after redirects. Follows them among the crawled pages, five at most. */
export function findLanding(startUrl: string, redirects: ReadonlyMap<string, string | null>): string {
  let url = startUrl;
  for (let hop = 0; hop < 5; hop++) {
    const next = redirects.get(url);
    if (!next) break;
    url = next;
  }
  return url;
}
