import type { RuleCategory, RuleSummary } from "./types";

/**
 * One category of the catalogue; its id is where links to a category lead. Plain links and few elements: the page lists
 * every rule, and neither visitors nor their phones should pay for each.
 */
export function RuleGroup({ category, label, summary, rules }: RuleCategory & { rules: RuleSummary[] }) {
  return (
    <section id={category} aria-labelledby={`${category}-title`} className="rule-section mb-9 scroll-mt-4">
      <h2 id={`${category}-title`} className="font-semibold">
        {label}
      </h2>
      <p className="mb-2 text-ink-3 text-sm">{summary}</p>
      <ul className="border-hairline border-t">
        {rules.map((rule) => (
          <li key={rule.id} data-severity={rule.severity} className="rule-row">
            <a href={`/rules/${rule.id}`}>{rule.failureTitle}</a>
            <code>{rule.isScored ? rule.id : `${rule.id} · not scored`}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
