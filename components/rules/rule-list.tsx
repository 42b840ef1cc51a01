import { RuleGroup } from "./rule-group";
import type { RuleListProps } from "./types";

/** Rules by category with a list of the categories beside them. */
export function RuleList({ rules, categories }: RuleListProps) {
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
      <nav
        aria-label="Categories"
        className="sticky top-6 flex flex-col self-start border-hairline border-l py-1 pl-4 text-ink-2 text-sm leading-7 max-lg:hidden"
      >
        {groups.map(({ category, label }) => (
          <a key={category} href={`#${category}`} className="hover:text-ink hover:underline">
            {label}
          </a>
        ))}
      </nav>
    </div>
  );
}
