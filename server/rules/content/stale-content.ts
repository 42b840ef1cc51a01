import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";
import { articleNodes, textOf } from "../page/schema-nodes";

const LIMIT_MS = 730 * 86_400_000;

/** The usual six months would report most good articles; age alone is no fault. */
export default defineHtmlRule({
  id: "stale-content",
  category: "content",
  severity: "notice",
  weight: 0,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Article is up to date",
  failureTitle: "Article has not been changed for long",
  why: "Readers of news and guides prefer recent pages; some articles age well and need no change.",
  howToFix: "Check that it is still true, update it and its dateModified, or leave it if nothing changed.",
  threshold: "dateModified, else datePublished, of an article is more than 24 months old. Informational.",
  learnMore: "https://developers.google.com/search/docs/appearance/publication-dates",
  check({ html, context }) {
    const dates = articleNodes(html).map(({ properties }) =>
      Date.parse(textOf(properties.dateModified) || textOf(properties.datePublished)),
    );
    const latest = Math.max(...dates.filter((date) => !Number.isNaN(date)));
    if (!Number.isFinite(latest)) return notApplicable("The page is no dated article.");
    if (Date.parse(context.now) - latest <= LIMIT_MS) return PASSED;
    const day = new Date(latest).toISOString().slice(0, 10);
    return failed(`The article was last changed on ${day}.`, [textSeen(day, "Last change")]);
  },
});
