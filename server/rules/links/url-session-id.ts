import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, urlSeen } from "../page/outcomes";
import { parameterNames, pathOf } from "../page/url-parts";

export default defineHtmlRule({
  id: "url-session-id",
  category: "links",
  severity: "warning",
  weight: 4,
  effort: "project",
  appliesTo: "indexable",
  title: "Address holds no session id",
  failureTitle: "Address holds a session id",
  why: "Every visitor gets another address for the same page, and shared links can hand over a session.",
  howToFix: "Keep the session in a cookie, and redirect addresses with a session id to the plain one.",
  threshold: "jsessionid, phpsessid, sid or sessionid in path or query.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/url-structure",
  check({ page }) {
    const isInQuery = parameterNames(page.url).some((name) =>
      /^(?:jsessionid|phpsessid|aspsessionid\w*|sid|sessionid|session_id)$/i.test(name),
    );
    const isInPath = /;(?:jsessionid|phpsessid|sid)=/i.test(pathOf(page.url));
    return isInQuery || isInPath ? failed("The address holds a session id.", [urlSeen(page.url)]) : PASSED;
  },
});
