import type { LinkTagFacts } from "@/server/facts/types";
import { count } from "../join/words";
import { defineHtmlRule } from "../page/define-html-rule";
import { failed, notApplicable, PASSED, snippet } from "../page/outcomes";

/** Destinations the HTML standard accepts for rel=preload; "document" and plugins are valid but nothing loads them. */
const DESTINATIONS = new Set(
  "audio document embed fetch font image json object script style text track video worker".split(" "),
);

function faultOf(link: LinkTagFacts): string | null {
  const destination = link.as?.trim().toLowerCase() ?? "";
  if (destination === "") return "no as attribute: the file is not loaded early";
  if (!DESTINATIONS.has(destination)) return `as="${destination}" is unknown: the file is not loaded early`;
  if (destination === "font" && link.crossorigin === null) return "a font without crossorigin is loaded twice";
  return null;
}

export default defineHtmlRule({
  id: "preload-invalid",
  category: "performance",
  severity: "notice",
  weight: 2,
  effort: "one-change",
  title: "Preload hints work",
  failureTitle: "Preload hint does nothing or loads a file twice",
  why: "A hint the browser cannot match to a request wastes bandwidth just when the page needs it.",
  howToFix:
    'Give each preload a valid as attribute, and fonts crossorigin even on your own host: as="font" crossorigin.',
  threshold: "rel=preload without a valid as value, or a font without crossorigin (HTML standard).",
  learnMore: "https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Attributes/rel/preload",
  check({ html }) {
    const preloads = html.links.filter((link) => link.rel.includes("preload"));
    if (preloads.length === 0) return notApplicable("The page preloads nothing.");
    const found = preloads.flatMap((link) => {
      const fault = faultOf(link);
      return fault === null ? [] : [snippet(`${link.href}: ${fault}`, link.line)];
    });
    return found.length === 0 ? PASSED : failed(`${count(found.length, "preload hint")} to correct.`, found);
  },
});
