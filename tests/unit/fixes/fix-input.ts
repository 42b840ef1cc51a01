import { normaliseUrl } from "@/server/crawl/normalise-url";
import { parseHtmlPage } from "@/server/facts/parse-html-page";
import type { FixFinding, FixHtml, FixInput, FixPack, FixPage } from "@/server/fixes/types";
import type { Evidence } from "@/server/rules/types";

export const ORIGIN = "https://halden.example";
export const urlOf = (path: string) => `${ORIGIN}${path}`;

export function found(ruleId: string, path: string | null, evidence: Evidence[] = []): FixFinding {
  return { ruleId, url: path === null ? null : urlOf(path), message: "Seen.", evidence };
}

export function page(path: string, html: string, more: Partial<FixPage> = {}): FixPage {
  const url = urlOf(path);
  const facts: FixHtml = parseHtmlPage({
    body: new TextEncoder().encode(html),
    contentType: "text/html; charset=utf-8",
    url,
    isInternal: (target) => target.startsWith(ORIGIN),
    normalise: (href, base) => normaliseUrl(href, base),
  });
  return { url, status: 200, redirectUrl: null, html: facts, ...more };
}

export function answer(path: string, status: number, redirectPath: string | null = null): FixPage {
  return { url: urlOf(path), status, redirectUrl: redirectPath === null ? null : urlOf(redirectPath), html: null };
}

export function input(findings: FixFinding[], pages: FixPage[] = [], more: Partial<FixInput> = {}): FixInput {
  return {
    startUrl: `${ORIGIN}/`,
    findings,
    pages: new Map(pages.map((one) => [one.url, one])),
    robots: null,
    sitemapUrls: [],
    resources: [],
    ...more,
  };
}

export function codeOf(pack: FixPack | null | undefined, platform = "html"): string {
  return pack?.patches.find((patch) => patch.platform === platform)?.code ?? "";
}
