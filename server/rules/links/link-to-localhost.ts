import type { AnchorFacts } from "@/server/facts/types";
import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, linkSeen, notApplicable, PASSED } from "../page/outcomes";
import { hostOf, isPrivateHost } from "../page/url-parts";

/** "Open http://127.0.0.1:8000/": the reader is told of a server of their own. */
function isShownAddress({ text, url }: AnchorFacts): boolean {
  const host = hostOf(url ?? "");
  return host !== "" && text.toLowerCase().includes(host);
}

export default defineHtmlRule({
  id: "link-to-localhost",
  category: "links",
  severity: "critical",
  weight: 8,
  effort: "per-page",
  title: "Links lead to the public internet",
  failureTitle: "A link leads to a private address",
  why: "The target exists only on the author's machine or network; visitors see an error.",
  howToFix: "Replace the host by the public one; look for a base address left over from development.",
  threshold:
    "localhost, loopback and private addresses (RFC 1918), .local, .internal and .test, unless the page itself is on such a host. A notice where the link shows the private address as its text, as tutorials do.",
  learnMore: "https://www.rfc-editor.org/rfc/rfc1918",
  check({ page, html }) {
    if (isPrivateHost(hostOf(page.url))) return notApplicable("The page itself is on a private host.");
    const found = html.anchors.filter(
      (anchor) => !anchor.isInternal && anchor.url !== null && isPrivateHost(hostOf(anchor.url)),
    );
    if (found.length === 0) return PASSED;
    return failed(
      `${count(found.length, "link")} ${found.length === 1 ? "leads" : "lead"} to a private address.`,
      found.map((anchor) => linkSeen(page.url, anchor)),
      found.every(isShownAddress) ? "notice" : undefined,
    );
  },
});
