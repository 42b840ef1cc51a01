import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, urlSeen } from "../page/outcomes";

const LIMIT = 4;

export default defineHtmlRule({
  id: "preconnect-excessive",
  category: "performance",
  severity: "notice",
  weight: 1,
  effort: "one-change",
  title: "Few hosts are connected to early",
  failureTitle: "Page connects to many hosts early",
  why: "Each early connection costs work and competes with the files that are needed first.",
  howToFix: "Keep preconnect for the few hosts needed at once, and use dns-prefetch for the others.",
  threshold: "More than 4 hosts with rel=preconnect, as Lighthouse counts.",
  learnMore: "https://web.dev/articles/preconnect-and-dns-prefetch",
  check({ html }) {
    const origins = new Set(
      html.links.flatMap((link) => (link.rel.includes("preconnect") && link.url ? [new URL(link.url).origin] : [])),
    );
    if (origins.size === 0) return notApplicable("The page connects to no host early.");
    return origins.size <= LIMIT
      ? PASSED
      : failed(
          `The page connects early to ${origins.size} hosts.`,
          [...origins].map((origin) => urlSeen(origin)),
        );
  },
});
