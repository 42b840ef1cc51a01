import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "form-insecure-action",
  category: "security",
  severity: "critical",
  weight: 8,
  effort: "one-change",
  title: "Forms are sent securely",
  failureTitle: "A form is sent without encryption",
  why: "What visitors type can be read on the way, and browsers warn before sending it.",
  howToFix: "Write https in the form's action.",
  threshold: "A form on an https page whose action is http.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/Security/Mixed_content",
  check({ page, html }) {
    if (!page.url.startsWith("https:")) return notApplicable("The page itself is not secure.");
    const found = html.forms.filter((form) => form.url?.startsWith("http:"));
    return found.length === 0
      ? PASSED
      : failed(
          `${count(found.length, "form")} ${found.length === 1 ? "is" : "are"} sent over http.`,
          found.map((form) => snippet(`<form action="${form.action ?? ""}">`, form.line)),
        );
  },
});
