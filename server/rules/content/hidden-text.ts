import type { HiddenTextFacts } from "@/server/facts/types";
import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, PASSED, snippet } from "../page/outcomes";

const SPAM_LINKS = 3;
const WORDS: Record<HiddenTextFacts["technique"], string> = {
  "not-rendered": "not rendered",
  "off-screen": "moved off the screen",
  "same-colour": "in the colour of its background",
};

/**
 * Menus, tabs and dialogs hide text honestly and are opened by a script, which finds them by id, class or another
 * attribute. What carries none of these stays hidden, unless a script walks to it from a neighbour: so text that is
 * merely not rendered counts only on pages without scripts, or with several links to other sites in it.
 */
export default defineHtmlRule({
  id: "hidden-text",
  category: "content",
  severity: "warning",
  weight: 4,
  effort: "per-page",
  title: "All text can be seen",
  failureTitle: "Page holds text that nobody can see",
  why: "Hidden text and links break the spam policies of search engines. Often they were planted by someone who broke into the site.",
  howToFix: "Show the text or remove it. If nobody knows where it comes from, treat the site as hacked.",
  threshold:
    "At least 50 characters hidden by inline style or the hidden attribute in an element that no script or style sheet addresses; critical when it links to other sites.",
  learnMore: "https://developers.google.com/search/docs/essentials/spam-policies#hidden-text-and-links",
  check({ html }) {
    const hasScripts = html.scripts.length > 0;
    const found = (html.hiddenTexts ?? []).filter(
      (text) =>
        !text.hasHook && (text.technique !== "not-rendered" || !hasScripts || text.externalLinkCount >= SPAM_LINKS),
    );
    if (found.length === 0) return PASSED;
    const linkCount = found.reduce((sum, text) => sum + text.externalLinkCount, 0);
    const links = linkCount === 0 ? "" : ` with ${count(linkCount, "link")} to other sites`;
    return failed(
      `${count(found.length, "passage")} of text${links} cannot be seen.`,
      found.map((text) => snippet(`${WORDS[text.technique]}: ${text.text}`, text.line)),
      linkCount > 0 ? "critical" : "warning",
    );
  },
});
