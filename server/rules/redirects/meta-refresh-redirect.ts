import { isSamePage } from "../page/canonicals";
import { defineHtmlRule } from "../page/define-html-rule";
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
    const found = html.metas.flatMap((meta) => {
      if (meta.kind !== "http-equiv" || meta.name !== "refresh") return [];
      const content = meta.content.trim().replace(/\s+/g, " ");
      const target = /^[\d.]* ?[;,]? ?url ?= ?["']?([^"']+)/i.exec(content)?.[1]?.trim();
      if (!target || !URL.canParse(target, page.url) || isSamePage(new URL(target, page.url).href, page.url)) return [];
      return [snippet(`<meta http-equiv="refresh" content="${meta.content}">`, meta.line)];
    });
    return found.length === 0 ? PASSED : failed("The page sends visitors elsewhere by a meta tag.", found);
  },
});
