import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, PASSED } from "../page/outcomes";

const PRIVATE =
  /\/(?:log-?in|log-?out|sign-?(?:in|up|out)|register|account|my-account|cart|basket|checkout|wishlist|search|admin|wp-login\.php|wp-admin)(?:[/?.]|$)|[?&](?:add-to-cart|replytocom|s|q|sort|filter\w*|orderby)=/i;

export default defineHtmlRule({
  id: "internal-link-nofollow",
  category: "links",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Links within the site may be followed",
  failureTitle: "A link within the site is marked nofollow",
  why: "The target loses importance, and search engines may not find it. nofollow does not keep pages out of the index.",
  howToFix: "Remove nofollow from links to your own pages; use noindex or robots.txt for pages that must not be found.",
  threshold: 'rel="nofollow" on a link to the same site. Sign-in, account, cart and search links are left out.',
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links",
  check({ page, html }) {
    const found = html.anchors.filter(
      (anchor) =>
        anchor.isInternal && anchor.url !== null && anchor.rel.includes("nofollow") && !PRIVATE.test(anchor.url),
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "internal link")} ${found.length === 1 ? "is" : "are"} marked nofollow.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});
