import { defineHtmlRule } from "../page/define-html-rule";
import { pageTitle } from "../page/head-tags";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "title-missing",
  category: "titles",
  severity: "critical",
  weight: 9,
  effort: "per-page",
  title: "Page has a title",
  failureTitle: "Page has no title",
  why: "The title is the headline of the search result and the strongest hint what the page is about.",
  howToFix: "Write a title in the head that names what is on this page, about 30 to 60 characters.",
  threshold: null,
  learnMore: "https://developers.google.com/search/docs/appearance/title-link",
  check({ html }) {
    if (pageTitle(html) !== "") return PASSED;
    const empty = html.titles.find((title) => title.inHead);
    return failed(
      empty ? "The title of the page is empty." : "The head holds no title.",
      empty ? [snippet("<title></title>", empty.line)] : [],
    );
  },
});
