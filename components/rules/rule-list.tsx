import { RuleGroup } from "./rule-group";
import type { RuleSearchProps } from "./types";

/** Rules by category with a list of the categories beside them. */
export function RuleList({ rules, categories }: RuleSearchProps) {
  const groups = categories
    .map((category) => ({ ...category, rules: rules.filter((rule) => rule.category === category.category) }))
    .filter((group) => group.rules.length > 0);
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_14rem] lg:gap-12">
      <div>
        {groups.map((group) => (
          <RuleGroup key={group.category} {...group} />
        ))}
      </div>
      <nav aria-label="Categories" className="max-lg:hidden">
        <ul className="sticky top-6 border-hairline border-l">
          {groups.map(({ category, label, rules: { length } }) => (
            <li key={category}>
              <a
                href={`#${category}`}
                className="flex justify-between gap-3 py-1 pl-4 text-ink-2 text-sm hover:text-ink hover:underline"
              >
                {label}
                <span className="mono text-ink-3 text-xs">{length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
