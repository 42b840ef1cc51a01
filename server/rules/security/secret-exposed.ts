import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "secret-exposed",
  category: "security",
  severity: "critical",
  weight: 10,
  effort: "one-change",
  title: "Page holds no secret key",
  failureTitle: "Page shows a secret key",
  why: "Anyone can read it in the source and act, pay or read data in your name.",
  howToFix: "Revoke the key at its provider now, create a new one, and use it only on the server.",
  threshold:
    "Strings with the exact shape of a private key or a live secret key. Keys made to be public are not reported.",
  learnMore: "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html",
  check({ html }) {
    const found = html.secrets;
    return found.length === 0
      ? PASSED
      : failed(
          `The source shows ${count(found.length, "secret key")}.`,
          found.map((secret) => snippet(`${secret.kind}: ${secret.masked}`, secret.line)),
        );
  },
});
