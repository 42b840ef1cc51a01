import type { PageFacts } from "@/server/facts/types";
import type { SiteFacts } from "@/server/rules/types";

/** Absolute URL without its fragment, null when it does not parse. */
export function withoutFragment(url: string): string | null {
  try {
    const parsed = new URL(url);
    parsed.hash = "";
    return parsed.href;
  } catch {
    return null;
  }
}

/** The crawled page behind an absolute URL as written in a tag, header or sitemap; undefined when it was not crawled. */
export function findPage(site: SiteFacts, url: string): PageFacts | undefined {
  const direct = site.pages.get(url);
  if (direct) return direct;
  const plain = withoutFragment(url);
  return plain === null ? undefined : site.pages.get(plain);
}

export function isSameUrl(a: string, b: string): boolean {
  return a === b || (withoutFragment(a) ?? a) === (withoutFragment(b) ?? b);
}

/** Same host, www and apex treated as one site. */
export function isSameSite(url: string, siteUrl: string): boolean {
  try {
    return bareHost(new URL(url)) === bareHost(new URL(siteUrl));
  } catch {
    return false;
  }
}

function bareHost(url: URL): string {
  return url.host.replace(/^www\./, "");
}
