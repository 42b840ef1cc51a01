import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, notApplicable, PASSED } from "../page/outcomes";
import { bareHost, hostOf } from "../page/url-parts";

const STAGE =
  /^(?:dev|develop|development|stage|staging|stg|test|testing|uat|qa|preview|preprod|pre-prod|beta-internal)\d*[.-]/i;

export default defineHtmlRule({
  id: "link-to-staging",
  category: "links",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  title: "Links lead to the live site",
  failureTitle: "A link leads to a test version of the site",
  why: "Visitors land on unfinished pages, and search engines discover and index the copy.",
  howToFix: "Replace the host by the live one, and protect the test version with a password.",
  threshold: "A host such as dev., staging., test. or preview. under this site's own domain.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/block-indexing",
  check({ page, html }) {
    const own = bareHost(page.url);
    if (STAGE.test(own)) return notApplicable("The page itself is on a test host.");
    const found = html.anchors.filter(
      (anchor) =>
        !anchor.isInternal && anchor.url !== null && STAGE.test(hostOf(anchor.url)) && hostOf(anchor.url).endsWith(own),
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "link")} ${found.length === 1 ? "leads" : "lead"} to a test version of the site.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});
