import { getDomain } from "tldts";
import type { FetchErrorKind } from "@/server/facts/types";
import type { Fetcher, FetchResult } from "@/server/net/fetch-types";
import { normaliseUrl } from "./normalise-url";
import { isHtmlType } from "./page-facts";
import { isInternal } from "./site-scope";

export type ResolvedStart =
  | { ok: true; url: string; home: FetchResult; note: string | null }
  | { ok: false; kind: FetchErrorKind; message: string };

const MAX_REDIRECTS = 10;
const TIMEOUT_MS = 20_000;

/**
 * Where a site really starts: the address as given, then the other scheme, then the other one of www and apex, until
 * one answers. Redirects are followed, and the final address is the start, on another site too; `note` says so.
 */
export async function resolveStart(startUrl: string, fetcher: Fetcher, signal?: AbortSignal): Promise<ResolvedStart> {
  let first: FetchResult | null = null;
  for (const candidate of variantsOf(startUrl)) {
    const home = await fetcher(candidate, {
      maxRedirects: MAX_REDIRECTS,
      totalTimeoutMs: TIMEOUT_MS,
      headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
      wantsBody: (status, headers) => status > 299 || isHtmlType(headers["content-type"]),
      signal,
    });
    first ??= home;
    // A refusal is a decision, not an outage: another spelling of the address must not get around it.
    if (home.error?.kind === "blocked-address" || signal?.aborted) return unreachable(startUrl, home);
    const url = home.status === null ? null : normaliseUrl(home.finalUrl);
    if (url !== null) return { ok: true, url, home, note: noteOf(startUrl, url, first) };
  }
  return unreachable(startUrl, first);
}

/** The other one of www and apex, or null for hosts where that pair is not usual. */
export function otherHostOf(url: string): string | null {
  const parsed = new URL(url);
  const domain = getDomain(parsed.hostname, { allowPrivateDomains: true });
  if (domain === null) return null;
  if (parsed.hostname === domain) parsed.hostname = `www.${domain}`;
  else if (parsed.hostname === `www.${domain}`) parsed.hostname = domain;
  else return null;
  return parsed.href;
}

function variantsOf(startUrl: string): string[] {
  const hosts = [startUrl, otherHostOf(startUrl)].filter((url) => url !== null);
  return hosts.flatMap((url) => {
    const other = new URL(url);
    // A port belongs to one scheme.
    if (other.port) return [url];
    other.protocol = other.protocol === "https:" ? "http:" : "https:";
    return [url, other.href];
  });
}

function noteOf(asked: string, found: string, first: FetchResult): string | null {
  if (asked === found) return null;
  if (first.error !== null)
    return `${asked} does not answer (${withoutStop(first.error.message)}), so ${found} is audited.`;
  return isInternal(found, asked)
    ? `${asked} redirects to ${found}, which is where the audit starts.`
    : `${asked} redirects to another site, so ${found} is audited.`;
}

function unreachable(startUrl: string, result: FetchResult | null): ResolvedStart {
  const { kind, message } = result?.error ?? { kind: "unknown" as const, message: "The address could not be read." };
  const { host } = new URL(startUrl);
  return { ok: false, kind, message: `${host} could not be reached. ${message}` };
}

function withoutStop(sentence: string): string {
  const [first = sentence] = sentence.split(/\.(?:\s|$)/);
  return first.charAt(0).toLowerCase() + first.slice(1);
}
