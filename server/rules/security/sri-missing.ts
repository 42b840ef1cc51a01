import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

const CDN =
  /^https?:\/\/(?:cdnjs\.cloudflare\.com|cdn\.jsdelivr\.net|unpkg\.com|code\.jquery\.com|ajax\.googleapis\.com\/ajax\/libs|maxcdn\.bootstrapcdn\.com|stackpath\.bootstrapcdn\.com|ajax\.aspnetcdn\.com)\/[^?#]*\d+\.\d+\.\d+[^?#]*$/i;

export default defineHtmlRule({
  id: "sri-missing",
  category: "security",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Library files from public CDNs are verified",
  failureTitle: "A library from a public CDN is not verified",
  why: "Whoever controls the CDN can change what runs on your page.",
  howToFix:
    "Add the integrity attribute that the CDN shows for this version, with crossorigin, or serve the file yourself.",
  threshold:
    "A versioned file from a public library CDN without integrity. Services that change their scripts cannot have it.",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/Security/Subresource_Integrity",
  check({ html }) {
    const scripts = html.scripts
      .filter((script) => CDN.test(script.url ?? "") && !script.integrity)
      .map((script) => snippet(`<script src="${script.src ?? ""}">`, script.line));
    const styles = html.links
      .filter((link) => link.rel.includes("stylesheet") && CDN.test(link.url ?? "") && !link.integrity)
      .map((link) => snippet(`<link rel="stylesheet" href="${link.href}">`, link.line));
    const found = [...scripts, ...styles];
    return found.length === 0
      ? PASSED
      : failed(
          `${count(found.length, "library file")} ${found.length === 1 ? "is" : "are"} loaded without integrity.`,
          found,
        );
  },
});
