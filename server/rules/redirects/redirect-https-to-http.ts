import { defineSiteRule } from "@/server/rules/define";
import { isSameSite } from "@/server/rules/join/find-page";
import { failPage, settle } from "@/server/rules/join/outcomes";
import { isRedirect } from "@/server/rules/join/page-state";

export default defineSiteRule({
  id: "redirect-https-to-http",
  category: "redirects",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Redirects stay on HTTPS",
  failureTitle: "Redirect leaves HTTPS",
  why: "The visitor is moved from a safe connection to one that others can read and change.",
  howToFix: "Write the https address as the redirect's target.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/301-redirects",
  check(site) {
    const redirects = [...site.pages.values()].filter((page) => isRedirect(page) && page.url.startsWith("https:"));
    const failures = redirects.flatMap((page) =>
      page.redirectUrl?.startsWith("http:") && isSameSite(page.redirectUrl, page.url)
        ? [
            failPage(page.url, "This HTTPS address redirects to plain HTTP.", [
              { kind: "url", label: "Target", value: page.redirectUrl },
            ]),
          ]
        : [],
    );
    return settle(failures, redirects.length, "No redirects on HTTPS were found.");
  },
});
