import { escapeRegex } from "./escape-config";

/** Signs with a meaning in a route pattern of Next.js and Vercel (path-to-regexp 6). */
const ROUTE_SIGNS = /[\\*+?{}:()]/g;

/** Literal path as a route source. The path stays percent-encoded, as the router sees it. */
export function routeSource(path: string): string {
  return path.replace(ROUTE_SIGNS, "\\$&").replaceAll("'", "('|%27)");
}

/**
 * Literal address as a route destination. A backslash would be read as a slash there, so signs with a meaning are
 * percent-encoded instead.
 */
export function routeDestination(url: string): string {
  const isAbsolute = /^https?:\/\//.test(url);
  const parsed = new URL(url, "http://host.invalid");
  const path = parsed.pathname.replace(/[*+:()]/g, encodeSign);
  const rest = `${parsed.search.replaceAll(":", "%3A")}${parsed.hash.replaceAll(":", "%3A")}`;
  return `${isAbsolute ? parsed.origin : ""}${path}${rest}`;
}

/** Conditions on the query; null when it holds an empty value or one name twice, which routes cannot ask for. */
export function routeQuery(search: string): { type: "query"; key: string; value: string }[] | null {
  const pairs = [...new URLSearchParams(search)];
  const names = new Set(pairs.map(([key]) => key));
  if (names.size !== pairs.length || pairs.some(([key, value]) => key === "" || value === "")) return null;
  return pairs.map(([key, value]) => ({ type: "query", key, value: escapeRegex(value) }));
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
