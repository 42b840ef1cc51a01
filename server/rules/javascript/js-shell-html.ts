import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED, textSeen } from "../page/outcomes";

const ROOTS = new Set([
  "root",
  "app",
  "__next",
  "__nuxt",
  "___gatsby",
  "svelte",
  "q-app",
  "main-app",
  "react-root",
  "app-root",
  "ember-app",
]);

export default defineHtmlRule({
  id: "js-shell-html",
  category: "javascript",
  severity: "critical",
  weight: 8,
  effort: "project",
  appliesTo: "indexable",
  title: "Content is in the HTML",
  failureTitle: "Content exists only after scripts have run",
  why: "Search engines render scripts late, other readers and most AI crawlers not at all. They see an empty page.",
  howToFix: "Render the page on the server or at build time, so that text, links and metadata are in the HTML.",
  threshold:
    "Fewer than 50 visible words, an application root (root, app, __next …), at least one script file, and no main text.",
  learnMore: "https://developers.google.com/search/docs/crawling-indexing/javascript/javascript-seo-basics",
  check({ html }) {
    const hasBundle = html.scripts.some((script) => script.src !== null);
    const hasRoot = html.ids.some((id) => ROOTS.has(id));
    if (!hasBundle || !hasRoot) return PASSED;
    if (html.text.wordCount >= 50 || html.headings.length > 0 || html.anchors.length > 5) return PASSED;
    return failed(`The HTML holds ${count(html.text.wordCount, "word")}; everything else needs scripts.`, [
      measured("Words in the HTML", html.text.wordCount, 50),
      textSeen(html.ids.filter((id) => ROOTS.has(id)).join(", "), "Application root"),
    ]);
  },
});
