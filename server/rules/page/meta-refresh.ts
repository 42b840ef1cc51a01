import type { HtmlFacts, PageFacts } from "@/server/facts/types";
import { isSamePage } from "./canonicals";

export interface MetaRefresh {
  /** As written in the content attribute. */
  content: string;
  line: number | null;
  /** Less than a second: search engines treat it like a redirect of the server. */
  isInstant: boolean;
}

/** Meta refreshes that lead to another address; a page that only reloads itself has none. */
export function metaRefreshes(html: HtmlFacts, pageUrl: string): MetaRefresh[] {
  return html.metas.flatMap((meta) => {
    if (meta.kind !== "http-equiv" || meta.name !== "refresh") return [];
    const content = meta.content.trim().replace(/\s+/g, " ");
    const [, delay = "", written = ""] = /^([\d.]*) ?[;,]? ?url ?= ?["']?([^"']+)/i.exec(content) ?? [];
    const target = written.trim();
    if (!target || !URL.canParse(target, pageUrl) || isSamePage(new URL(target, pageUrl).href, pageUrl)) return [];
    return [{ content: meta.content, line: meta.line, isInstant: !(Number.parseFloat(delay) >= 1) }];
  });
}

const known = new WeakMap<HtmlFacts, boolean>();

/** A page that sends everyone on at once shows nothing that could be judged as content. Remembered: every rule asks. */
export function isForwarding({ html, url }: PageFacts): boolean {
  if (html === null) return false;
  const answer = known.get(html) ?? metaRefreshes(html, url).some((refresh) => refresh.isInstant);
  known.set(html, answer);
  return answer;
}
