import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "form-on-http-page",
  category: "security",
  severity: "critical",
  weight: 7,
  effort: "project",
  title: "Forms stand on secure pages",
  failureTitle: "A form stands on an insecure page",
  why: "Anyone on the way can change the page and take what visitors type.",
  howToFix: "Serve the page over https.",
  threshold: "Critical with a password field; warning for other forms that send by POST.",
  learnMore: "https://web.dev/articles/why-https-matters",
  check({ page, html }) {
    if (!page.url.startsWith("http:")) return PASSED;
    const found = html.forms.filter((form) => form.hasPassword || form.method === "post");
    if (found.length === 0) return PASSED;
    const evidence = found.map((form) =>
      snippet(`<form method="${form.method}" action="${form.action ?? ""}">`, form.line),
    );
    if (found.some((form) => form.hasPassword))
      return failed("The page asks for a password without encryption.", evidence);
    return failed("The page asks for data without encryption.", evidence, "warning");
  },
});
