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
    const delay = delayOf(meta.content, pageUrl);
    return delay === null ? [] : [{ content: meta.content, line: meta.line, isInstant: delay < 1 }];
  });
}

/** Seconds before a refresh leads to another address; null when it leads nowhere else. */
function delayOf(written: string, pageUrl: string): number | null {
  const content = written.trim().replace(/\s+/g, " ");
  const [, delay = "", address = ""] = /^([\d.]*) ?[;,]? ?url ?= ?["']?([^"']+)/i.exec(content) ?? [];
  const target = address.trim();
  if (!target || !URL.canParse(target, pageUrl) || isSamePage(new URL(target, pageUrl).href, pageUrl)) return null;
  return Number.parseFloat(delay) || 0;
}

const known = new WeakMap<HtmlFacts, boolean>();

/** A page that sends everyone on at once, by meta tag or header, shows nothing that could be judged as content. Remembered: every rule asks. */
export function isForwarding({ html, url, headers }: PageFacts): boolean {
  if (html === null) return false;
  const byHeader = () => (delayOf(headers.refresh ?? "", url) ?? 1) < 1;
  const answer = known.get(html) ?? (byHeader() || metaRefreshes(html, url).some((refresh) => refresh.isInstant));
  known.set(html, answer);
  return answer;
}
