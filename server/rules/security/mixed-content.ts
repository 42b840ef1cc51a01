import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";
import type { Evidence } from "../types";

export default defineHtmlRule({
  id: "mixed-content",
  category: "security",
  severity: "critical",
  weight: 7,
  effort: "per-page",
  title: "Secure page loads only secure files",
  failureTitle: "Secure page loads insecure files",
  why: "Browsers block insecure scripts and styles and warn about insecure images, so the page breaks.",
  howToFix: "Write https in these addresses; if the host has no https, copy the file to your own.",
  threshold:
    "Script, style sheet, frame, image or video over http on an https page; warning when only images or media.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/Security/Mixed_content",
  check({ page, html }) {
    if (!page.url.startsWith("https:")) return notApplicable("The page itself is not secure.");
    const active: Evidence[] = [];
    const passive: Evidence[] = [];
    const isInsecure = (url: string | null) => url?.startsWith("http:") ?? false;
    for (const script of html.scripts)
      if (isInsecure(script.url)) active.push(snippet(`<script src="${script.src ?? ""}">`, script.line));
    for (const frame of html.frames)
      if (isInsecure(frame.url)) active.push(snippet(`<iframe src="${frame.src ?? ""}">`, frame.line));
    for (const link of html.links) {
      if (
        isInsecure(link.url) &&
        link.rel.some((rel) => rel === "stylesheet" || rel === "modulepreload" || rel === "manifest")
      )
        active.push(snippet(`<link rel="${link.rel.join(" ")}" href="${link.href}">`, link.line));
    }
    for (const image of html.images) {
      if (isInsecure(image.url) || /(?:^|,\s*)http:\/\//i.test(image.srcset ?? ""))
        passive.push(snippet(`<img src="${image.src ?? ""}">`, image.line));
    }
    for (const video of html.videos)
      if (/^\s*http:\/\//i.test(video.src ?? "")) passive.push(snippet(`<video src="${video.src ?? ""}">`, video.line));
    const total = active.length + passive.length;
    if (total === 0) return PASSED;
    const message = `The page loads ${count(total, "file")} over http.`;
    return active.length > 0 ? failed(message, [...active, ...passive]) : failed(message, passive, "warning");
  },
});
