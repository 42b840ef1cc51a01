import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

/** A fragment that also holds such signs in quotation marks is taken from a text about them. */
const QUOTED = /["'“‘„«‹][ÃÂâ]\S{1,3}["'”’“»›]/;

export default defineHtmlRule({
  id: "mojibake",
  category: "content",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  title: "Text is decoded correctly",
  failureTitle: "Text shows broken characters",
  why: 'Signs like "Ã©" or "�" appear in search results too and make a page look abandoned.',
  howToFix: "Save and send the page in UTF-8 throughout: database, template, file and Content-Type header.",
  threshold: "U+FFFD, or pairs that arise when UTF-8 is read as Windows-1252, in visible text outside code samples.",
  learnMore: "https://www.w3.org/International/questions/qa-what-is-encoding",
  check({ html }) {
    const found = html.text.encodingFaults.filter((text) => !QUOTED.test(text));
    return found.length === 0
      ? PASSED
      : failed(
          `Broken characters are visible in ${count(found.length, "place")}.`,
          found.map((text) => snippet(text)),
        );
  },
});
