import type { HtmlFacts, PageFacts } from "@/server/facts/types";
import { definePageRule } from "../define";
import type { Category, Outcome, PageContext, PageRule, PageRuleDefinition } from "../types";
import { isForwarding } from "./meta-refresh";
import { isSoftNotFound } from "./soft-not-found";

export interface HtmlPage {
  page: PageFacts;
  html: HtmlFacts;
  context: PageContext;
}

export type HtmlRuleDefinition = Omit<PageRuleDefinition, "check" | "appliesTo"> & {
  appliesTo?: "html" | "indexable";
  check(page: HtmlPage): Outcome;
};

const JUDGED_WHEN_FORWARDING: ReadonlySet<Category> = new Set(["crawlability", "redirects", "links", "security"]);

/**
 * A page rule that reads the document. Content rules skip pages that are error pages in disguise or were cut at the
 * size limit: their text is not the text the author wrote. Pages that forward at once are judged as redirects only.
 */
export function defineHtmlRule({ check, ...meta }: HtmlRuleDefinition): PageRule {
  return definePageRule({
    ...meta,
    check(page, context) {
      const { html } = page;
      if (html === null) return { status: "notApplicable", reason: "The response is not an HTML page." };
      if (!JUDGED_WHEN_FORWARDING.has(meta.category) && isForwarding(page)) {
        return { status: "notApplicable", reason: "The page sends its visitors on at once." };
      }
      if (meta.category === "content") {
        if (page.fetch.isTruncated) return { status: "notApplicable", reason: "Only part of the page was read." };
        if (isSoftNotFound(html)) return { status: "notApplicable", reason: "The page is an error page." };
      }
      return check({ page, html, context });
    },
  });
}
