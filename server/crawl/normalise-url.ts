import { normalisePercent } from "./percent-encoding";
import { withoutTracking } from "./tracking-parameters";

const MAX_URL_LENGTH = 4_000;

/**
 * The identity of a page, or null for what cannot be a page (other schemes, user names, unreadable or longer than 4,000
 * characters). Merges spellings of one address only: case of scheme and host, default port, dot segments, punycode,
 * percent-encoding, fragment, empty query, listed tracking parameters. Path case, trailing slash and parameter order
 * may make a different page and stay.
 */
export function normaliseUrl(input: string, base?: string): string | null {
  let url: URL;
  try {
    url = new URL(input, base);
  } catch {
    return null;
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (url.username || url.password) return null;

  const search = withoutTracking(normalisePercent(url.search));
  const normalised = url.origin + normalisePercent(url.pathname) + search;
  return normalised.length <= MAX_URL_LENGTH ? normalised : null;
}
