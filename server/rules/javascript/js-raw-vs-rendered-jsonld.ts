import { count } from "../join/words";
import { failed, PASSED, textSeen } from "../page/outcomes";
import { defineComparedRule } from "../rendered/define-rendered-rule";
import { jsonLdTypesOf } from "../rendered/document-values";

export default defineComparedRule({
  id: "js-raw-vs-rendered-jsonld",
  category: "javascript",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Structured data is in the HTML",
  failureTitle: "Structured data exists only after scripts have run",
  why: "Google reads it once the page is rendered, which is later and less certain; other readers never see it, and shopping data may be out of date.",
  howToFix: "Write the JSON-LD block into the HTML on the server or at build time.",
  threshold: "A type in JSON-LD that the HTML does not hold.",
  learnMore:
    "https://developers.google.com/search/docs/appearance/structured-data/generate-structured-data-with-javascript",
  check({ raw, html }) {
    const before = jsonLdTypesOf(raw);
    const added = [...jsonLdTypesOf(html)].filter((type) => !before.has(type)).sort();
    if (added.length === 0) return PASSED;
    return failed(
      `${count(added.length, "type")} of structured data ${added.length === 1 ? "appears" : "appear"} only after scripts have run.`,
      [textSeen(added.join(", "), "Only after rendering")],
    );
  },
});
