import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "link-file-scheme",
  category: "links",
  severity: "critical",
  weight: 7,
  effort: "per-page",
  title: "Links do not point to files on a computer",
  failureTitle: "A link points to a file on someone's computer",
  why: "Nobody but the author can open it.",
  howToFix: "Upload the file and link to its web address.",
  threshold: "An address that starts with file: or a Windows drive letter.",
  learnMore: "https://www.rfc-editor.org/rfc/rfc8089",
  check({ page, html }) {
    const found = html.anchors.filter((anchor) => /^\s*(?:file:|[a-z]:\\)/i.test(anchor.href ?? ""));
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "link")} ${found.length === 1 ? "points" : "point"} to a file on a computer.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
    );
  },
});
