import { cutText } from "./cut-text";

export interface RobotsLine {
  /** Lower-cased directive; misspellings that Google accepts are mended. "" when the line means nothing. */
  key: string;
  value: string;
  /** Why other parsers may not read the line, null when all do. */
  reason: string | null;
}

/** Google's parser takes every word that begins with one of these for the directive; order matters. */
const PREFIXES: readonly [start: string, key: string][] = [
  ["user-agent", "user-agent"],
  ["useragent", "user-agent"],
  ["user agent", "user-agent"],
  ["allow", "allow"],
  ["disallow", "disallow"],
  ["dissallow", "disallow"],
  ["dissalow", "disallow"],
  ["disalow", "disallow"],
  ["diasllow", "disallow"],
  ["disallaw", "disallow"],
  ["sitemap", "sitemap"],
  ["site-map", "sitemap"],
  ["crawldelay", "crawl-delay"],
];

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

/** One line without its comment, or null for an empty one. Only ASCII blanks are trimmed, as by Google. */
export function parseRobotsLine(text: string): RobotsLine | null {
  const line = cutText(text, MAX_LINE_LENGTH);
  const comment = line.indexOf("#");
  const content = trim(comment === -1 ? line : line.slice(0, comment));
  if (content === "") return null;

  const colon = content.indexOf(":");
  if (colon === -1) return withoutColon(content);
  const written = trim(content.slice(0, colon)).toLowerCase();
  const value = trim(content.slice(colon + 1));
  const key = KNOWN.has(written) ? written : mended(written);
  if (key === "user-agent" && value === "") return { key, value, reason: "User-agent names no crawler." };
  if (key === written) return { key, value, reason: null };
  if (key !== null) return { key, value, reason: `"${written}" is misspelled; write "${key}".` };
  if (written === "noindex") return { key: "", value, reason: "Noindex in robots.txt has no effect. Use a meta tag." };
  return { key: "", value, reason: "The directive is not known." };
}

/** Google reads "Disallow /private" too, others do not. */
function withoutColon(content: string): RobotsLine {
  const [word = "", value, ...more] = content.split(/[ \t]+/);
  const written = word.toLowerCase();
  const key = KNOWN.has(written) ? written : mended(written);
  if (value !== undefined && more.length === 0 && key !== null) {
    return { key, value, reason: "The colon after the directive is missing." };
  }
  return { key: "", value: "", reason: "The line has no colon, so it is not a directive." };
}

function mended(written: string): string | null {
  return PREFIXES.find(([start]) => written.startsWith(start))?.[1] ?? null;
}

function trim(text: string): string {
  return text.replace(/^[ \t\v\f]+/, "").replace(/(?<![ \t\v\f])[ \t\v\f]+$/, "");
}
