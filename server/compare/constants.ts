/** What became of a finding between two audits; every finding is in exactly one class. */
export const CHANGE_CLASSES = ["new", "fixed", "still", "unobserved"] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** Why nobody can say whether a finding of one audit is there in the other. */
export const UNOBSERVED_REASONS = [
  "rule-not-run",
  "rule-error",
  "unverified",
  "crawl-incomplete",
  "page-not-crawled",
  "page-gone",
  "not-measured",
  "not-rendered",
] as const;
export type UnobservedReason = (typeof UNOBSERVED_REASONS)[number];

export const REASON_LABELS: Record<UnobservedReason, string> = {
  "rule-not-run": "The rule may not have been part of the other audit, whose rule set differs.",
  "rule-error": "The rule could not be run in the other audit.",
  unverified: "The other audit could not verify it, for example behind a bot wall.",
  "crawl-incomplete": "It takes a whole crawl to judge, and the other one was not complete.",
  "page-not-crawled": "The page was not crawled in the other audit.",
  "page-gone": "The page answers with an error or a redirect in the other audit, or is no longer linked.",
  "not-measured": "The page was not measured in the other audit.",
  "not-rendered": "The page was not opened in a browser in the other audit.",
};

/** Lab numbers that are compared. */
export const COMPARED_METRICS = ["performance", "lcpMs", "cls", "tbtMs", "fcpMs", "speedIndexMs", "ttfbMs"] as const;
export type ComparedMetric = (typeof COMPARED_METRICS)[number];
