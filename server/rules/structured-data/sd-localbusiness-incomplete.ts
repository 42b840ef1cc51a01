import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { hasValue, nodesOfType } from "../page/schema-nodes";

export default defineHtmlRule({
  id: "sd-localbusiness-incomplete",
  category: "structured-data",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "Local business markup is complete",
  failureTitle: "Local business markup is incomplete",
  why: "Search engines need name and address to connect the site with the place on the map.",
  howToFix: "Add name and address to the LocalBusiness markup.",
  threshold: "LocalBusiness without name or address (required by Google).",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/local-business",
  check({ html }) {
    const nodes = nodesOfType(
      html,
      "LocalBusiness",
      "Restaurant",
      "Store",
      "Hotel",
      "Dentist",
      "MedicalClinic",
      "AutoRepair",
      "HairSalon",
      "Bakery",
      "CafeOrCoffeeShop",
    ).filter((node) => node.isTop);
    if (nodes.length === 0) return notApplicable("The page describes no local business.");
    const found = nodes.flatMap((node) =>
      ["name", "address"]
        .filter((name) => !hasValue(node, name))
        .map((name) => snippet(`${node.types.join(", ")} without ${name}`, node.line)),
    );
    return found.length === 0 ? PASSED : failed("The local business markup is incomplete.", found);
  },
});
