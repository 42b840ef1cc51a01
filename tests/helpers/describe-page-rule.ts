import { describe, expect, it } from "vitest";
import type { PageFacts } from "@/server/facts/types";
import type { Outcome, PageContext, PageRule, Severity, SiteRule } from "@/server/rules/types";
import { checkRule, pageFrom } from "./page-facts";
import { siteFrom } from "./site-facts";

interface Case {
  page: PageFacts;
  context?: Partial<PageContext>;
  /** Expected override of the rule's severity. */
  severity?: Severity;
  message?: string;
}

/** A string is the HTML of an ordinary page. */
type Cases = Record<string, string | PageFacts | Case>;

interface RuleCases {
  fails: Cases;
  passes: Cases;
  /** Not applicable or unverified. */
  skips?: Cases;
}

/** One describe per rule: every named case must end as its group says. */
export function describePageRule(rule: PageRule, { fails, passes, skips = {} }: RuleCases): void {
  describe(rule.id, () => {
    for (const [name, one] of Object.entries(fails)) {
      it(`fails on ${name}`, () => {
        const { page, context, severity, message } = toCase(one);
        const outcome = checkRule(rule, page, context);
        expect(outcome.status).toBe("failed");
        if (outcome.status !== "failed") return;
        expect(outcome.message).toMatch(/\.$/);
        if (message !== undefined) expect(outcome.message).toContain(message);
        expect(outcome.severity ?? rule.severity).toBe(severity ?? rule.severity);
      });
    }
    for (const [name, one] of Object.entries(passes)) {
      it(`passes ${name}`, () => {
        const { page, context } = toCase(one);
        expect(checkRule(rule, page, context)).toEqual({ status: "passed" });
      });
    }
    for (const [name, one] of Object.entries(skips)) {
      it(`says nothing about ${name}`, () => {
        const { page, context } = toCase(one);
        expect(["notApplicable", "unverified"]).toContain(checkRule(rule, page, context).status);
      });
    }
  });
}

function toCase(one: string | PageFacts | Case): Case {
  if (typeof one === "string") return { page: pageFrom(one) };
  return "page" in one ? one : { page: one };
}

/** A site rule on a crawl of one page: its failure when it has one, else its first outcome. */
export function onOnePage(rule: SiteRule): PageRule {
  return {
    ...rule,
    scope: "page",
    appliesTo: "html",
    check(page): Outcome {
      const outcomes = rule.check(siteFrom([page]));
      const chosen = outcomes.find(({ status }) => status === "failed") ?? outcomes[0];
      if (!chosen) throw new Error(`${rule.id} gave no outcome.`);
      const { target: _, ...outcome } = chosen;
      return outcome;
    },
  };
}
