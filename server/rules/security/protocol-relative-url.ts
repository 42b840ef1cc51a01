import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "protocol-relative-url",
  category: "security",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Files are loaded by full address",
  failureTitle: "A file is loaded without a scheme",
  why: "Addresses that start with // follow the page's scheme; on https pages https is always right.",
  howToFix: "Write https:// in front.",
  threshold: "Script, style sheet or image whose address starts with //. Informational.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/Security/Mixed_content",
  check({ html }) {
    const isRelative = (address: string | null) => /^\s*\/\/[^/]/.test(address ?? "");
    const found = [
      ...html.scripts
        .filter((script) => isRelative(script.src))
        .map((script) => snippet(`<script src="${script.src ?? ""}">`, script.line)),
      ...html.links
        .filter((link) => link.rel.includes("stylesheet") && isRelative(link.href))
        .map((link) => snippet(`<link href="${link.href}">`, link.line)),
      ...html.images
        .filter((image) => isRelative(image.src))
        .map((image) => snippet(`<img src="${image.src ?? ""}">`, image.line)),
    ];
    return found.length === 0
      ? PASSED
      : failed(`${count(found.length, "file")} ${found.length === 1 ? "is" : "are"} loaded without a scheme.`, found);
  },
});
