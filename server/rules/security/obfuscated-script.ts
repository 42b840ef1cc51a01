import { bytes, count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

export default defineHtmlRule({
  id: "obfuscated-script",
  category: "security",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  title: "Scripts are readable",
  failureTitle: "A script hides what it does",
  why: "Injected spam and skimmers decode themselves like this; ordinary minified code does not.",
  howToFix: "Find out which template or plugin adds this script. If nobody knows, treat the site as hacked.",
  threshold: "An inline script over 10 KiB with at least two decoding calls and unusually dense text.",
  learnMore: "https://developers.google.com/search/docs/monitor-debug/security/malware",
  check({ html }) {
    const found = html.scripts.filter((script) => script.obfuscationMarkers.length > 0);
    return found.length === 0
      ? PASSED
      : failed(
          `${count(found.length, "inline script")} ${found.length === 1 ? "hides" : "hide"} what ${found.length === 1 ? "it does" : "they do"}.`,
          found.map((script) =>
            snippet(`${script.obfuscationMarkers.join(", ")} in ${bytes(script.inlineBytes)}`, script.line),
          ),
        );
  },
});
