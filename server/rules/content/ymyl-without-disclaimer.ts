import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, textSeen } from "../page/outcomes";
import { hasValue, nodesOfType } from "../page/schema-nodes";

/** Pages that say of themselves that they advise on health, money or law; words in a text alone prove nothing. */
const TYPES = [
  "MedicalWebPage",
  "MedicalCondition",
  "MedicalTherapy",
  "MedicalProcedure",
  "MedicalSymptom",
  "Drug",
  "DietarySupplement",
  "Diet",
  "LoanOrCredit",
  "InvestmentOrDeposit",
  "InvestmentFund",
  "FinancialProduct",
  "Legislation",
  "LegalService",
];

export default defineHtmlRule({
  id: "ymyl-without-disclaimer",
  category: "content",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  appliesTo: "indexable",
  title: "Advice on health, money or law names sources or limits",
  failureTitle: "Advice on health, money or law names neither sources nor limits",
  why: "Search engines ask for more trust where wrong advice can harm. Readers need to see on what it rests.",
  howToFix: "Link the sources in the text, name who reviewed it, and say what the text cannot replace.",
  threshold:
    "Markup of a health, finance or law type without a link to another site in the content, a citation, a reviewer or a notice.",
  learnMore: "https://developers.google.com/search/docs/fundamentals/creating-helpful-content",
  check({ html }) {
    const nodes = nodesOfType(html, ...TYPES).filter((node) => node.isTop);
    if (nodes.length === 0 || html.text.disclaimer === undefined)
      return notApplicable("The page is not marked up as advice on health, money or law.");
    const hasSource =
      html.anchors.some(
        ({ isInternal, url, place }) => !isInternal && url !== null && (place === "main" || place === "body"),
      ) ||
      nodes.some((node) =>
        hasValue(node, "citation", "reviewedBy", "lastReviewed", "recognizingAuthority", "isBasedOn"),
      );
    if (hasSource || html.text.disclaimer !== null) return PASSED;
    const types = [...new Set(nodes.flatMap((node) => node.types))].join(", ");
    return failed("The page names no source, reviewer or limit of its advice.", [textSeen(types, "Marked up as")]);
  },
});
