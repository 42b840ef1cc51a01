import type { HtmlFacts } from "@/server/facts/types";

export interface RobotsDirectives {
  isNoindex: boolean;
  isNofollow: boolean;
}

/** Directives whose own value follows a colon, so "name: value" is not an agent prefix there. */
const VALUED = new Set(["max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"]);

/**
 * What Googlebot may do with a page, from meta robots, meta googlebot and X-Robots-Tag together: the strictest wins.
 * A repeated X-Robots-Tag arrives joined by ", ", so an agent prefix holds until the next prefix.
 */
export function directivesOf(html: HtmlFacts | null, headers: Record<string, string>): RobotsDirectives {
  const values = (html?.metas ?? [])
    .filter((meta) => meta.kind === "name" && (meta.name === "robots" || meta.name === "googlebot"))
    .flatMap((meta) => tokensOf(meta.content));
  const all = new Set([...values, ...headerTokens(headers["x-robots-tag"] ?? "")]);
  return {
    isNoindex: all.has("noindex") || all.has("none"),
    isNofollow: all.has("nofollow") || all.has("none"),
  };
}

function tokensOf(content: string): string[] {
  return content
    .toLowerCase()
    .split(/[,\s]+/)
    .filter(Boolean);
}

function headerTokens(header: string): string[] {
  const found: string[] = [];
  let isForGoogle = true;
  for (const part of header.toLowerCase().split(",")) {
    const prefix = /^\s*([a-z0-9_*-]+)\s*:(.*)$/.exec(part);
    if (prefix && !VALUED.has(prefix[1] ?? "")) {
      isForGoogle = prefix[1] === "googlebot" || prefix[1] === "*";
      if (isForGoogle) found.push(...tokensOf(prefix[2] ?? ""));
    } else if (isForGoogle) found.push(...tokensOf(part));
  }
  return found;
}
