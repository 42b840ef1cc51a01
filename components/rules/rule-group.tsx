import Link from "next/link";
import { SeverityLabel } from "@/components/icons/severity-icon";
import type { RuleCategory, RuleSummary } from "./types";

/** One category of the catalogue; its id is where links to a category lead. */
export function RuleGroup({ category, label, summary, rules }: RuleCategory & { rules: RuleSummary[] }) {
  return (
    <section id={category} aria-labelledby={`${category}-title`} className="mb-9 scroll-mt-4">
      <h2 id={`${category}-title`} className="font-semibold">
        {label} <span className="mono ml-1 font-normal text-ink-3 text-sm">{rules.length}</span>
      </h2>
      <p className="mb-2 text-ink-3 text-sm">{summary}</p>
      <ul className="border-hairline border-t">
        {rules.map((rule) => (
          <li
            key={rule.id}
            className="relative grid items-baseline gap-x-4 border-hairline border-b py-2 has-[.row-link:hover]:bg-sunken/60 sm:grid-cols-[6rem_minmax(0,1fr)_auto]"
          >
            <SeverityLabel severity={rule.severity} />
            <Link href={`/rules/${rule.id}`} className="row-link">
              {rule.failureTitle}
            </Link>
            <span className="mono text-ink-3 text-xs">{rule.isScored ? rule.id : `${rule.id} · not scored`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
