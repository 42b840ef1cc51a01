import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";
import { articleNodes, textOf } from "../page/schema-nodes";
import { pathOf } from "../page/url-parts";

const DAY_MS = 86_400_000;
/** Time zones alone may move a date to the next day. */
const TOLERANCE_MS = 1.5 * DAY_MS;
/** More dates than these belong to comments and other articles as well. */
const MAX_TIMES = 2;

export default defineHtmlRule({
  id: "date-disagreement",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Dates of the article agree",
  failureTitle: "Dates of the article disagree",
  why: "Search engines show a date only when visible date and markup agree; otherwise they guess or leave it out.",
  howToFix: "Fill the visible date and the structured data from one source, in ISO 8601 with a time zone.",
  threshold:
    "Dates of <time> elements in the main content all differ by more than a day from datePublished and dateModified, or the year in a dated address is not that of datePublished.",
  learnMore: "https://developers.google.com/search/docs/appearance/publication-dates",
  check({ page, html }) {
    const article = articleNodes(html).find((node) => node.isTop);
    const published = article ? textOf(article.properties.datePublished) : "";
    const publishedMs = Date.parse(published);
    if (!article || Number.isNaN(publishedMs)) return notApplicable("The page is no dated article.");
    const modified = textOf(article.properties.dateModified);
    const known = [publishedMs, Date.parse(modified)].filter((date) => !Number.isNaN(date));

    const year = /\/((?:19|20)\d\d)\/(?:0[1-9]|1[0-2])\//.exec(pathOf(page.url))?.[1];
    if (year !== undefined && !isNearYear(publishedMs, Number(year)))
      return failed(`The address names ${year}, the markup ${published}.`, [
        textSeen(pathOf(page.url), "Address"),
        textSeen(published, "datePublished"),
      ]);

    const shown = (html.times ?? []).filter(
      (time) => time.place === "main" && !Number.isNaN(Date.parse(time.datetime)),
    );
    if (shown.length === 0 || shown.length > MAX_TIMES) return PASSED;
    const agrees = shown.some(({ datetime }) =>
      known.some((date) => Math.abs(Date.parse(datetime) - date) <= TOLERANCE_MS),
    );
    return agrees
      ? PASSED
      : failed("The visible date is not that of the markup.", [
          ...shown.map(({ datetime }) => textSeen(datetime, "Visible")),
          textSeen(published, "datePublished"),
          ...(modified === "" ? [] : [textSeen(modified, "dateModified")]),
        ]);
  },
});

function isNearYear(dateMs: number, year: number): boolean {
  return [dateMs - DAY_MS, dateMs, dateMs + DAY_MS].some((date) => new Date(date).getUTCFullYear() === year);
}
