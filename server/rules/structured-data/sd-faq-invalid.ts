import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import { isRecord, nodesOfType, textOf, valuesOf } from "../page/schema-nodes";

export default defineHtmlRule({
  id: "sd-faq-invalid",
  category: "structured-data",
  severity: "notice",
  weight: 1,
  effort: "per-page",
  title: "FAQ markup is complete",
  failureTitle: "FAQ markup is incomplete",
  why: "A question without an answer makes the markup invalid.",
  howToFix: "Give each Question a name and an acceptedAnswer with text.",
  threshold: "FAQPage whose questions lack name or acceptedAnswer.text.",
  learnMore: "https://developers.google.com/search/docs/appearance/structured-data/faqpage",
  check({ html }) {
    const pages = nodesOfType(html, "FAQPage");
    if (pages.length === 0) return notApplicable("The page has no FAQ markup.");
    const found = pages.flatMap((faq) => {
      const questions = valuesOf(faq.properties.mainEntity).filter(isRecord);
      if (questions.length === 0) return [snippet("FAQPage without questions", faq.line)];
      return questions.flatMap((question) => {
        const answers = valuesOf(question.acceptedAnswer).filter(isRecord);
        const isComplete = textOf(question.name) !== "" && answers.some((answer) => textOf(answer.text) !== "");
        return isComplete ? [] : [snippet(textOf(question.name) || "Question without name", faq.line)];
      });
    });
    return found.length === 0
      ? PASSED
      : failed(`${count(found.length, "question")} ${found.length === 1 ? "is" : "are"} incomplete.`, found);
  },
});
