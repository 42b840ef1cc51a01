import { defineHtmlRule } from "../page/define-html-rule";
import { pageTitle } from "../page/head-tags";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";

const DEFAULTS = new Set(
  "untitled|untitled document|untitled page|home|homepage|home page|index|index of /|document|title|page title|new page|my page|page|welcome|website|my website|my site|create next app|next.js app|next app|vite app|vite + react|vite + react + ts|vite + vue|vite + vue + ts|vite + svelte|react app|vue app|nuxt app|angular|angular app|svelte app|astro|gatsby default starter|just another wordpress site|hello world|test|lorem ipsum|todo|undefined|null|[object object]".split(
    "|",
  ),
);

/** Words that can be the subject of a page; a heading that says the same shows that they are. */
const SUBJECTS = new Set(["index", "document", "title", "page", "test", "todo"]);

export default defineHtmlRule({
  id: "title-placeholder",
  category: "titles",
  severity: "critical",
  weight: 8,
  effort: "per-page",
  title: "Title is written for the page",
  failureTitle: "Title is a placeholder",
  why: "A title that a tool left behind tells neither people nor search engines what the page is.",
  howToFix: "Replace it by a title that names what is on this page.",
  threshold:
    'The whole title is a known default such as "Untitled", "Home", "Document" or "Create Next App", or starts with "<no title>". Words like "Index" pass under a heading that says the same.',
  learnMore: "https://developers.google.com/search/docs/appearance/title-link",
  check({ html }) {
    const title = pageTitle(html);
    if (title === "") return notApplicable("The page has no title.");
    const plain = title.toLowerCase();
    if (SUBJECTS.has(plain) && html.headings.some((heading) => heading.text.toLowerCase() === plain)) return PASSED;
    // Sphinx writes "<no title> — Name of the site" for a page without a heading.
    return DEFAULTS.has(plain) || plain.startsWith("<no title>")
      ? failed(`The title is "${title}".`, [textSeen(title)])
      : PASSED;
  },
});
