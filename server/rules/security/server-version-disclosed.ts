import { defineHtmlRule } from "../page/define-html-rule";
import { failed, headerSeen, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "server-version-disclosed",
  category: "security",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Server keeps its version to itself",
  failureTitle: "Server names the version of its software",
  why: "A version number tells attackers which known holes to try. It does not matter to search.",
  howToFix: "Switch the version off in the server's settings (ServerTokens, server_tokens, expose_php).",
  threshold: "A version number in Server, X-Powered-By or X-AspNet-Version. Informational.",
  learnMore: "https://owasp.org/www-project-secure-headers/",
  check({ page }) {
    const found = ["server", "x-powered-by", "x-aspnet-version", "x-aspnetmvc-version"].filter((name) =>
      /\d+\.\d+/.test(page.headers[name] ?? ""),
    );
    return found.length === 0
      ? PASSED
      : failed(
          "The headers name a software version.",
          found.map((name) => headerSeen(name, page.headers[name])),
        );
  },
});
