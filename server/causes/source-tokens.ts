import type { Evidence, FindingFacts } from "../rules/types";

/** Addresses that describe the finding instead of causing it: steps of a chain, twins of the page. */
const DESCRIBES = /^(start|hop \d|also on|similar page|same text|ends on|og:url|tag$|link header|rel=|its rel)/i;
/** Directives are alike on unrelated pages; their template says more. */
const DIRECTIVE = /^(robots|googlebot|meta robots|x-robots-tag)\b/i;
const MAX_LENGTH = 300;

/**
 * What a finding may share with others because it stands in the same place of the site: a link target, a file, a tag, a
 * text. Numbers and missing headers are no sign of a common source.
 */
export function sourceTokens(finding: FindingFacts): Set<string> {
  const tokens = new Set<string>();
  for (const evidence of finding.evidence) {
    const token = tokenOf(evidence, finding.url);
    if (token !== null && token.length <= MAX_LENGTH) tokens.add(token);
  }
  return tokens;
}

function tokenOf(evidence: Evidence, url: string | null): string | null {
  switch (evidence.kind) {
    case "link":
      return evidence.source === url ? `link ${evidence.target}` : `link-from ${evidence.source}`;
    case "url":
      return evidence.value === url || DESCRIBES.test(evidence.label ?? "") ? null : `url ${evidence.value}`;
    case "snippet":
      return DIRECTIVE.test(evidence.value) ? null : `snippet ${evidence.value}`;
    case "text":
      return evidence.label === undefined ? `text ${evidence.value}` : null;
    case "header":
      return evidence.value === null ? null : `header ${evidence.name}: ${evidence.value}`;
    case "number":
      return null;
  }
}

/** Addresses that may be at fault: those the evidence leads to, else the address the finding is about. */
export function targetsOf(finding: FindingFacts): Set<string> {
  if (isAboutItself(finding.ruleId) && finding.url !== null) return new Set([finding.url]);
  const targets = new Set<string>();
  for (const evidence of finding.evidence) {
    if (evidence.kind === "link") targets.add(evidence.target);
    if (evidence.kind === "url" && evidence.value !== finding.url && !/^(start|ends on)/i.test(evidence.label ?? "")) {
      targets.add(evidence.value);
    }
  }
  if (targets.size === 0 && finding.url !== null) targets.add(finding.url);
  return targets;
}

function isAboutItself(ruleId: string): boolean {
  return ruleId.startsWith("status-") || ruleId.startsWith("sitemap-url-");
}
