import { escapeAttribute } from "./formats/escape-html";
import { finalUrlOf, htmlPack, type PageBlock } from "./page-blocks";
import type { Fix, FixInput } from "./types";

const RULES = ["redirect-internal-link", "link-https-to-http"];

/** Links whose right target is known because the crawl followed them. */
export const linkUpdates: Fix = {
  id: "link-updates",
  ruleIds: RULES,
  write(input) {
    const byPage = new Map<string, Map<string, string>>();
    for (const { ruleId, url, evidence } of input.findings) {
      if (url === null || !RULES.includes(ruleId)) continue;
      for (const [index, one] of evidence.entries()) {
        if (one.kind !== "link") continue;
        const next = evidence[index + 1];
        const end = next?.kind === "url" && next.label === "Ends on" ? next.value : finalUrlOf(input, one.target);
        const target = end ?? secured(one.target, ruleId, input);
        if (target === null || target === one.target) continue;
        const lines = byPage.get(url) ?? new Map<string, string>();
        lines.set(one.target, change(one.target, target, one.line));
        byPage.set(url, lines);
      }
    }
    const blocks: PageBlock[] = [...byPage].map(([url, lines]) => ({ url, lines: [...lines.values()] }));
    const pack = htmlPack(
      {
        id: "link-updates",
        title: "Links to correct",
        intro:
          "Old and new address of each link, as the crawl followed it. A link that many pages share stands in a template: change it there once.",
        acceptance: "No internal link redirects any more. Check the pages again.",
      },
      blocks,
      "Links may be written relative to the page in your source; the addresses here are complete.",
    );
    return pack && { ...pack, patches: pack.patches.map((patch) => ({ ...patch, language: "diff" })) };
  },
};

function change(from: string, to: string, line: number | null): string {
  const where = line === null ? "" : `@@ line ${line} @@\n`;
  return `${where}- href="${escapeAttribute(from)}"\n+ href="${escapeAttribute(to)}"`;
}

/** The same address over HTTPS, when the crawl saw it work. */
function secured(url: string, ruleId: string, input: FixInput): string | null {
  if (ruleId !== "link-https-to-http" || !url.startsWith("http:")) return null;
  const secure = url.replace(/^http:/, "https:");
  return input.pages.get(secure)?.status === 200 ? secure : null;
}
