import { defineHtmlRule } from "../page/define-html-rule";
import { failed, measured, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "server-response-slow",
  category: "performance",
  severity: "warning",
  weight: 4,
  effort: "project",
  title: "Server answers quickly",
  failureTitle: "Server answers slowly",
  why: "Nothing can be shown before the first byte arrives, and search engines crawl slow servers less.",
  howToFix: "Cache the page, look for slow database queries, and serve it from a place near the visitors.",
  threshold: "First byte after more than 800 ms; critical over 1,800 ms (web.dev). One request from our server.",
  learnMore: "https://web.dev/articles/ttfb",
  check({ page }) {
    const { ttfbMs } = page.fetch;
    if (ttfbMs === null) return { status: "unverified", reason: "The time was not measured." };
    if (ttfbMs <= 800) return PASSED;
    const evidence = [measured("Time to first byte", Math.round(ttfbMs), 800, "ms")];
    const message = `The first byte came after ${Math.round(ttfbMs).toLocaleString("en-US")} ms.`;
    return ttfbMs > 1_800 ? failed(message, evidence, "critical") : failed(message, evidence);
  },
});
