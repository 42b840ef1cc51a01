import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, notApplicable, PASSED } from "../page/outcomes";
import { bareHost } from "../page/url-parts";

export default defineHtmlRule({
  id: "link-https-to-http",
  category: "links",
  severity: "warning",
  weight: 3,
  effort: "per-page",
  title: "Links within the site stay secure",
  failureTitle: "A secure page links to the insecure site",
  why: "Every click goes through an unprotected request or an extra redirect.",
  howToFix: "Write https in these links, or use addresses without scheme and host.",
  threshold: "An https page links to http on the same host.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/site-move-with-url-changes",
  check({ page, html }) {
    if (!page.url.startsWith("https:")) return notApplicable("The page itself is not secure.");
    const host = bareHost(page.url);
    const found = html.anchors.filter((anchor) => anchor.url?.startsWith("http:") && bareHost(anchor.url) === host);
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "link")} ${found.length === 1 ? "leads" : "lead"} to the insecure site.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});
