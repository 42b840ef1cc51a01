import { defineHtmlRule } from "../page/define-html-rule";
import { failed, headerSeen, notApplicable, PASSED } from "../page/outcomes";

export default defineHtmlRule({
  id: "csp-weak",
  category: "security",
  severity: "notice",
  weight: 1,
  effort: "project",
  title: "Script policy is effective",
  failureTitle: "Script policy lets any script run",
  why: "A policy that allows inline scripts or any host stops almost nothing.",
  howToFix: "Allow scripts by nonce or hash instead of 'unsafe-inline', and name hosts instead of *.",
  threshold:
    "script-src, else default-src, allows 'unsafe-inline' without nonce, hash or 'strict-dynamic', or *, https: or http: as a whole.",
  learnMore: "https://web.dev/articles/strict-csp",
  check({ page }) {
    const policy = page.headers["content-security-policy"];
    if (policy === undefined) return notApplicable("The page has no content security policy header.");
    const directives = policy.split(/[;,]/).map((part) => part.trim().toLowerCase().split(/\s+/));
    const sources =
      directives.find(([name]) => name === "script-src") ?? directives.find(([name]) => name === "default-src");
    if (sources === undefined) return notApplicable("The policy says nothing about scripts.");
    const isStrict = sources.some((source) => /^'(?:nonce-|sha(?:256|384|512)-|strict-dynamic)/.test(source));
    const weak = isStrict
      ? []
      : sources.slice(1).filter((source) => ["'unsafe-inline'", "*", "https:", "http:"].includes(source));
    return weak.length === 0
      ? PASSED
      : failed(`The policy allows scripts from ${weak.join(", ")}.`, [headerSeen("content-security-policy", policy)]);
  },
});
