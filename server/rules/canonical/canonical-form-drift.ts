import { defineSiteRule } from "@/server/rules/define";
import { canonicalUrl } from "@/server/rules/join/canonical";
import { isSameSite } from "@/server/rules/join/find-page";
import { normOf } from "@/server/rules/join/majority";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isLiveHtml } from "@/server/rules/join/page-state";

/** Scheme with host, and whether the canonical adds or drops the slash at the end of the page's own path. */
function formOf(canonical: string, pageUrl: string): { origin: string; slash: string } {
  const [named, own] = [new URL(canonical), new URL(pageUrl)];
  const isSamePath = named.pathname.replace(/\/$/, "") === own.pathname.replace(/\/$/, "");
  const slash = !isSamePath || named.pathname === own.pathname ? "as the page" : "other than the page";
  return { origin: named.origin, slash };
}

export default defineSiteRule({
  id: "canonical-form-drift",
  category: "canonical",
  severity: "notice",
  weight: 2,
  effort: "per-page",
  title: "Canonical addresses have one form",
  failureTitle: "Canonical address has another form than the site's",
  why: "One template that writes http, www or a slash differently sends search engines to addresses that redirect or double the page.",
  howToFix: "Write canonical addresses everywhere from the same base address and the same path rule.",
  threshold:
    "At least 10 live pages with a canonical on this site, 70 % of them with the same scheme, host and slash form, and this one with another.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
  check(site) {
    const named = [...site.pages.values()].flatMap((page) => {
      const canonical = isLiveHtml(page) ? canonicalUrl(page) : null;
      if (canonical === null || !isSameSite(canonical, page.url)) return [];
      return [{ page, canonical, ...formOf(canonical, page.url) }];
    });
    const origin = normOf(named.map((row) => row.origin));
    const slash = normOf(named.map((row) => row.slash));
    const failures = named.flatMap((row) => {
      const faults = [
        origin && row.origin !== origin.value
          ? `${origin.count} of ${origin.total} canonical addresses start with ${origin.value}, this one with ${row.origin}.`
          : null,
        slash && row.slash !== slash.value ? "The canonical address differs from the page in its last slash." : null,
      ].filter((fault) => fault !== null);
      const [message] = faults;
      return message
        ? [failPage(row.page.url, message, [{ kind: "url", label: "Canonical", value: row.canonical }])]
        : [];
    });
    return settle(failures, origin || slash ? named.length : 0, "Too few canonical addresses to tell a form.");
  },
});
