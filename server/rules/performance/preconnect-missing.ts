import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, textSeen } from "../page/outcomes";
import { hostOf } from "../page/url-parts";

export default defineHtmlRule({
  id: "preconnect-missing",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Connections to other hosts start early",
  failureTitle: "Connections to other hosts start late",
  why: "Each new host costs a name lookup and handshakes before its first byte, often 100–300 ms on phones.",
  howToFix:
    'Add <link rel="preconnect"> for the hosts of fonts, styles and scripts that block the page, or serve them yourself.',
  threshold:
    "More than 2 other hosts of blocking scripts or style sheets in the head without preconnect or dns-prefetch.",
  learnMore: "https://web.dev/articles/preconnect-and-dns-prefetch",
  check({ page, html }) {
    const own = hostOf(page.url);
    const hinted = new Set(
      html.links.flatMap((link) =>
        link.url !== null && link.rel.some((rel) => rel === "preconnect" || rel === "dns-prefetch")
          ? [hostOf(link.url)]
          : [],
      ),
    );
    const urls = [
      ...html.scripts
        .filter((script) => script.inHead && !script.isAsync && !script.isDefer)
        .map((script) => script.url),
      ...html.links.filter((link) => link.inHead && link.rel.includes("stylesheet")).map((link) => link.url),
    ];
    const missing = [...new Set(urls.flatMap((url) => (url === null ? [] : [hostOf(url)])))].filter(
      (host) => host !== own && !hinted.has(host),
    );
    if (missing.length <= 2) return PASSED;
    return failed(
      `${missing.length} other hosts hold up the page without an early connection.`,
      missing.map((host) => textSeen(host)),
    );
  },
});
