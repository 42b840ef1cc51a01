import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { hasValue, nodesOfType } from "../page/schema-nodes";

export default defineHtmlRule({
  id: "entity-sameas-missing",
  category: "ai",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Organisation links to its profiles",
  failureTitle: "Organisation does not link to its profiles",
  why: "Search engines and assistants connect the site with known profiles through sameAs.",
  howToFix: "Add sameAs with the addresses of your profiles, such as a company register, Wikipedia or social networks.",
  threshold: "Organization markup on the home page without sameAs.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/organization",
  check({ html, context }) {
    const nodes = nodesOfType(html, "Organization", "LocalBusiness", "Corporation", "OnlineStore").filter(
      (node) => node.isTop,
    );
    if (!context.isHome || nodes.length === 0)
      return notApplicable("This is not a home page with organisation markup.");
    return nodes.some((node) => hasValue(node, "sameAs"))
      ? PASSED
      : failed(
          "The organisation names no profiles.",
          nodes.map((node) => snippet(node.types.join(", "), node.line)),
        );
  },
});
