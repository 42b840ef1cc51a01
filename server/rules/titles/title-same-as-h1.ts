import { defineHtmlRule } from "../page/define-html-rule";
import { firstHeading, pageTitle } from "../page/head-tags";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";

export default defineHtmlRule({
  id: "title-same-as-h1",
  category: "titles",
  severity: "notice",
  weight: 0,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Title and heading complement each other",
  failureTitle: "Title repeats the heading word for word",
  why: "Title and heading may be equal, but different wording lets the page answer to more searches.",
  howToFix: "If it helps the reader, word the title for people who have not seen the page yet.",
  threshold: "Title equals the first h1 after leaving out the site's name. Informational: equal texts are no fault.",
  learnMore: "https://developers.google.com/search/docs/appearance/title-link",
  check({ html }) {
    const title = pageTitle(html).toLowerCase();
    const heading = firstHeading(html).toLowerCase();
    if (title === "" || heading === "") return notApplicable("The page has no title or no heading.");
    return title === heading ? failed("The title is the heading word for word.", [textSeen(pageTitle(html))]) : PASSED;
  },
});
