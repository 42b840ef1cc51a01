import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, urlSeen } from "../page/outcomes";
import { nodesOfType, textOf } from "../page/schema-nodes";

export default defineHtmlRule({
  id: "sd-conflicting-entities",
  category: "structured-data",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Structured data names one publisher",
  failureTitle: "Structured data names several websites or publishers",
  why: "Search engines cannot tell which of them the page belongs to.",
  howToFix: "Keep one WebSite and one Organization; a theme and a plugin that both write one are the usual cause.",
  threshold: "Top-level WebSite, or Organization, nodes with different url on one page.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/organization",
  check({ html }) {
    const found = ["WebSite", "Organization"].flatMap((type) => {
      const urls = nodesOfType(html, type)
        .flatMap((node) => (node.isTop ? [textOf(node.properties.url).replace(/\/$/, "")] : []))
        .filter(Boolean);
      const distinct = [...new Set(urls)];
      return distinct.length > 1 ? distinct.map((url) => urlSeen(url, type)) : [];
    });
    return found.length === 0 ? PASSED : failed("The structured data names several websites or publishers.", found);
  },
});
