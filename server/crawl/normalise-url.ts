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

  const normalised = url.origin + normalisePercent(url.pathname) + normaliseSearch(url.search);
  return normalised.length <= MAX_URL_LENGTH ? normalised : null;
}

/** Until nothing changes: a parameter that is dropped may hold the broken escape that kept the others from being read. */
function normaliseSearch(written: string): string {
  const search = withoutTracking(normalisePercent(written));
  return search === written ? search : normaliseSearch(search);
}

const MAX_REMEMBERED = 10_000;
const MAX_REMEMBERED_CHARS = 500;
/** Depends on the folder of the page alone: all but "", "?…", "#…", the same after "https:", and what hides them. */
const BY_FOLDER = /^(?!https?:(?!\/\/))[^\s?#\\\p{Cc}]\P{Cc}*$/iu;

/** `normaliseUrl` with a memory: menus repeat the same links on every page of a site. */
export function rememberNormalised(): (input: string, base: string) => string | null {
  const known = new Map<string, string | null>();
  let last = { base: "", folder: "" };
  return (input, base) => {
    if (last.base !== base) last = { base, folder: folderOf(base) };
    if (last.folder === "" || input.length > MAX_REMEMBERED_CHARS || !BY_FOLDER.test(input))
      return normaliseUrl(input, base);
    const key = `${last.folder} ${input}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const url = normaliseUrl(input, base);
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(key, url);
    return url;
  };
}

/** "https://example.com/a/" of "https://example.com/a/b?c"; "" when it cannot be told by looking. */
function folderOf(base: string): string {
  return /^https?:\/\/[^\s/?#\\]+\/(?:[^\s?#\\]*\/)?(?=[^\s/?#\\]*(?:[?#]|$))/.exec(base)?.[0] ?? "";
}
