import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isLiveHtml } from "@/server/rules/join/page-state";
import { count } from "@/server/rules/join/words";
import { isForwarding } from "@/server/rules/page/meta-refresh";
import type { Evidence } from "@/server/rules/types";

/** Facts keep this many ids; on a page with more, absence proves nothing. */
const KEPT_IDS = 5000;

/** Ids that scripts add are not seen, hence a notice. Hash routes, text fragments and ranges of lines (#L3-L9) are left out. */
export default defineSiteRule({
  id: "fragment-target-missing",
  category: "links",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Links to a section find it",
  failureTitle: "Page links to a section that does not exist",
  why: "The visitor lands at the top of the page and has to search for what the link promised.",
  howToFix: "Give the section the id that the link names, or correct the part after the # sign.",
  threshold: null,
  learnMore: "https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element",
  check(site) {
    let lookedAtCount = 0;
    const bySource = new Map<string, Evidence[]>();
    for (const [url, links] of site.inlinks) {
      const target = site.pages.get(url);
      if (!target || !isLiveHtml(target) || target.fetch.isTruncated || target.html.ids.length >= KEPT_IDS) continue;
      // The browser takes the fragment along to where the page forwards.
      if (isForwarding(target)) continue;
      const ids = new Set(target.html.ids.flatMap((id) => (id.includes("%") ? [id, decoded(id)] : [id])));
      for (const link of links) {
        if (!link.fragment || !isSectionName(link.fragment)) continue;
        lookedAtCount++;
        if (ids.has(link.fragment) || ids.has(decoded(link.fragment))) continue;
        const evidence = bySource.get(link.source) ?? [];
        evidence.push({
          kind: "link",
          source: link.source,
          target: `${url}#${link.fragment}`,
          text: link.text,
          line: link.line,
        });
        bySource.set(link.source, evidence);
      }
    }
    const failures = [...bySource].map(([source, evidence]) =>
      failPage(
        source,
        `${count(evidence.length, "link")} ${evidence.length === 1 ? "names" : "name"} a section that is not on its page.`,
        evidence,
      ),
    );
    return settle(failures, lookedAtCount, "No links to sections were found.");
  },
});

function isSectionName(fragment: string): boolean {
  if (/^L?\d+-L?\d+$/.test(fragment)) return false;
  return fragment.toLowerCase() !== "top" && !/^(!|\/|:~:|.*=)/.test(fragment) && !fragment.includes(":~:");
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
