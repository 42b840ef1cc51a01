import type { HtmlFacts } from "./types";

/**
 * Credentials whose shape leaves no doubt: a vendor prefix with the exact length and alphabet, or a key block. Keys made
 * to be public (Google Maps, Stripe publishable, Firebase) are not listed on purpose.
 */
const PATTERNS: { kind: string; pattern: RegExp }[] = [
  {
    kind: "Private key",
    pattern: /-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED )?PRIVATE KEY-----[\sA-Za-z0-9+/=\\]{60,}/g,
  },
  { kind: "Stripe live secret key", pattern: /\b[sr]k_live_[A-Za-z0-9]{24,99}\b/g },
  { kind: "AWS access key", pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  { kind: "GitHub token", pattern: /\bgh[pousr]_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/g },
  { kind: "Slack token", pattern: /\bxox[bpars]-\d{9,14}-\d{9,14}-[A-Za-z0-9-]{20,64}\b/g },
  { kind: "SendGrid key", pattern: /\bSG\.[\w-]{22}\.[\w-]{43}\b/g },
  { kind: "OpenAI key", pattern: /\bsk-(?:proj|svcacct|admin)-[\w-]{40,200}\b/g },
  { kind: "Anthropic key", pattern: /\bsk-ant-(?:api|admin)\d\d-[\w-]{80,120}\b/g },
  { kind: "Google OAuth client secret", pattern: /\bGOCSPX-[\w-]{28}\b/g },
  { kind: "Square access token", pattern: /\bsq0atp-[\w-]{22}\b/g },
];

/** A cheap look first: almost no page holds any of these. */
const ANY_PREFIX = /PRIVATE KEY-----|[sr]k_live_|AKIA|ASIA|gh[pousr]_|github_pat_|xox[bpars]-|SG\.|sk-|GOCSPX-|sq0atp-/;

const MAX_SECRETS = 10;

/** Looks through the whole source, comments and scripts included. Values are masked before they leave this function. */
export function findSecrets(source: string, lineAt: (offset: number) => number): HtmlFacts["secrets"] {
  if (!ANY_PREFIX.test(source)) return [];
  const found: HtmlFacts["secrets"] = [];
  for (const { kind, pattern } of PATTERNS) {
    for (const match of source.matchAll(pattern)) {
      if (isExample(match[0])) continue;
      found.push({ kind, masked: mask(match[0]), line: lineAt(match.index) });
      if (found.length === MAX_SECRETS) return found;
    }
  }
  return found;
}

/** Documentation shows keys that are visibly invented. */
function isExample(value: string): boolean {
  return /EXAMPLE|example|x{6}|X{6}|\.{3}|(.)\1{7}/.test(value);
}

function mask(value: string): string {
  const line = value.replace(/\s[\s\S]*/, "");
  return value.startsWith("-----")
    ? "-----BEGIN … PRIVATE KEY-----"
    : `${line.slice(0, 8)}…(${value.length} characters)`;
}
