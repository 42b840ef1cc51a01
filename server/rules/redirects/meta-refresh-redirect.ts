import { defineHtmlRule } from "../page/define-html-rule";
import { metaRefreshes } from "../page/meta-refresh";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "meta-refresh-redirect",
  category: "redirects",
  severity: "warning",
  weight: 4,
  effort: "one-change",
  title: "Page does not redirect by meta tag",
  failureTitle: "Page redirects by meta refresh",
  why: "A meta refresh is slow, breaks the back button, and search engines read it as a weak hint.",
  howToFix: "Redirect on the server with status 301 or 308.",
  threshold: "A meta refresh with a url part that is not the page itself.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/301-redirects#metarefresh",
  check({ page, html }) {
    const found = metaRefreshes(html, page.url).map(({ content, line }) =>
      snippet(`<meta http-equiv="refresh" content="${content}">`, line),
    );
    return found.length === 0 ? PASSED : failed("The page sends visitors elsewhere by a meta tag.", found);
  },
});
