import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "target-blank-no-noopener",
  category: "links",
  severity: "notice",
  weight: 0,
  effort: "one-change",
  title: "Links to new windows are isolated",
  failureTitle: "A link to a new window gives access to this page",
  why: "Browsers older than 2021 let the opened site change the address of your page. Current browsers prevent it.",
  howToFix: 'Add rel="noopener" to links with target="_blank" that lead to other sites.',
  threshold: 'target="_blank" to another site without noopener or noreferrer. Informational.',
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Attributes/rel/noopener",
  check({ page, html }) {
    const found = html.anchors.filter(
      (anchor) =>
        anchor.url !== null &&
        !anchor.isInternal &&
        anchor.target?.toLowerCase() === "_blank" &&
        !anchor.rel.some((token) => token === "noopener" || token === "noreferrer"),
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "link")} to other sites ${found.length === 1 ? "opens" : "open"} a window without noopener.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});
