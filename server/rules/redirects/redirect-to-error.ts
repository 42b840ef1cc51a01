import { defineSiteRule } from "@/server/rules/define";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isError } from "@/server/rules/join/page-state";
import { followRedirects, redirectHeads } from "@/server/rules/join/redirect-chain";
import type { Evidence } from "@/server/rules/types";

export default defineSiteRule({
  id: "redirect-to-error",
  category: "redirects",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Redirects end on a working page",
  failureTitle: "Redirect ends on an error",
  why: "Visitors and importance are sent to a page that does not exist.",
  howToFix: "Point the redirect to the page that replaces the old one, or answer 410 when nothing does.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/301-redirects",
  check(site) {
    const heads = redirectHeads(site);
    const failures = heads.flatMap((page) => {
      const { final, urls } = followRedirects(site, page);
      return final && isError(final)
        ? [
            failPage(page.url, `The redirect ends on an address that answers ${final.status}.`, [
              ...urls.slice(1).map((value, index): Evidence => ({ kind: "url", label: `Hop ${index + 1}`, value })),
            ]),
          ]
        : [];
    });
    return settle(failures, heads.length, "No redirects were found.");
  },
});
