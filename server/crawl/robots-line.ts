export interface RobotsLine {
  /** Lower-cased directive; misspellings that Google accepts are mended. "" when the line means nothing. */
  key: string;
  value: string;
  /** Why other parsers may not read the line, null when all do. */
  reason: string | null;
}

/** Spellings that Google's parser takes for the real word. */
const MISSPELLINGS: Record<string, string> = {
  useragent: "user-agent",
  "user agent": "user-agent",
  dissallow: "disallow",
  dissalow: "disallow",
  disalow: "disallow",
  diasllow: "disallow",
  disallaw: "disallow",
  "site-map": "sitemap",
  crawldelay: "crawl-delay",
};

/** Directives that some crawler or standard knows; others are reported. */
const KNOWN = new Set([
  "user-agent",
  "allow",
  "disallow",
  "sitemap",
  "crawl-delay",
  "clean-param",
  "host",
  "request-rate",
  "visit-time",
  "content-signal",
  "content-usage",
  "license",
]);

/** Beyond this Google cuts the line (2,083 characters eight times). */
const MAX_LINE_LENGTH = 16_664;

/** One line without its comment, or null for an empty one. */
export function parseRobotsLine(text: string): RobotsLine | null {
  const content = text
    .slice(0, MAX_LINE_LENGTH)
    .replace(/#.*$/, "")
    .replace(/^\ufeff/, "")
    .trim();
  if (content === "") return null;

  const colon = content.indexOf(":");
  if (colon === -1) return withoutColon(content);
  const written = content.slice(0, colon).trim().toLowerCase();
  const value = content.slice(colon + 1).trim();
  const mended = MISSPELLINGS[written];
  if (mended) return { key: mended, value, reason: `"${written}" is misspelled; write "${mended}".` };
  if (written === "noindex") return { key: "", value, reason: "Noindex in robots.txt has no effect. Use a meta tag." };
  if (!KNOWN.has(written)) return { key: "", value, reason: "The directive is not known." };
  if (written === "user-agent" && value === "") return { key: "", value, reason: "User-agent names no crawler." };
  return { key: written, value, reason: null };
}

/** Google reads "Disallow /private" too, others do not. */
function withoutColon(content: string): RobotsLine {
  const [word = "", value, ...more] = content.split(/\s+/);
  const key = MISSPELLINGS[word.toLowerCase()] ?? word.toLowerCase();
  if (value !== undefined && more.length === 0 && KNOWN.has(key)) {
    return { key, value, reason: "The colon after the directive is missing." };
  }
  return { key: "", value: "", reason: "The line has no colon, so it is not a directive." };
}
