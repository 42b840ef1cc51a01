import type { Rule } from "@/server/rules/types";

/** Neighbours of a rule in its category, with what they watch over. */
export function RelatedRules({ rules, categoryLabel }: { rules: Rule[]; categoryLabel: string }) {
  if (rules.length === 0) return null;
  return (
    <>
      <h2 className="mt-8 font-semibold">More in {categoryLabel.toLowerCase()}</h2>
      <ul className="mt-2 border-hairline border-t">
        {rules.map((rule) => (
          <li key={rule.id} className="relative border-hairline border-b py-2 has-[.row-link:hover]:bg-sunken/60">
            <a href={`/rules/${rule.id}`} className="row-link font-medium">
              {rule.failureTitle}
            </a>
            <p className="max-w-measure text-ink-2 text-sm">{rule.why}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
