import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "a11y-table-headers",
  category: "mobile",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Data tables have header cells",
  failureTitle: "A data table has no header cells",
  why: "Screen readers cannot say which column or row a value belongs to.",
  howToFix: "Use th for the cells that name a column or row.",
  threshold: "A table of at least 3 rows and 2 columns without th, scope or headers; layout tables are left out.",
  learnMore: "https://www.w3.org/WAI/tutorials/tables/",
  check({ html }) {
    const total = html.dataTablesWithoutHeaderCount;
    return total === 0
      ? PASSED
      : failed(`${count(total, "data table")} ${total === 1 ? "has" : "have"} no header cells.`, [
          measured("Tables without header cells", total, 0),
        ]);
  },
});
