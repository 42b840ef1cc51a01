import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "semantic-html-low",
  category: "ai",
  severity: "notice",
  weight: 1,
  effort: "project",
  appliesTo: "indexable",
  title: "Page marks its parts",
  failureTitle: "Page does not mark its parts",
  why: "Agents and screen readers find navigation, content and footer by their elements; div says nothing.",
  howToFix: "Use header, nav, main, article, section, aside and footer for the parts of the page.",
  threshold: "Fewer than 2 of header, nav, main, article, section, aside and footer, on a page of 100 words or more.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Glossary/Semantics#semantics_in_html",
  check({ html }) {
    if (html.text.wordCount < 100) return notApplicable("The page has little text.");
    if (html.landmarks.length >= 2) return PASSED;
    return failed(
      html.landmarks.length === 0
        ? "The page has no header, nav, main, article, section, aside or footer element."
        : `Of the elements that mark parts, the page uses only ${html.landmarks.join(", ")}.`,
      [measured("Kinds of elements", html.landmarks.length, 2)],
    );
  },
});
