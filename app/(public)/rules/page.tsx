import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { PageHeader } from "@/components/layout/page-header";
import { RuleList } from "@/components/rules/rule-list";
import { RuleSearch } from "@/components/rules/rule-search";
import { CATEGORY_META } from "@/server/rules/categories";
import { RULE_SET_VERSION, RULES } from "@/server/rules/registry";
import { CATEGORIES } from "@/server/rules/types";

export const metadata: Metadata = {
  title: "Rules: what an audit checks",
  description:
    "Every rule Plumbline checks a website against, with its severity, why it matters, how to fix it and the source of its limit.",
  alternates: { canonical: "/rules" },
};

export default function RulesPage() {
  const rules = RULES.map(({ id, category, severity, failureTitle, weight }) => ({
    id,
    category,
    severity,
    failureTitle,
    isScored: weight > 0,
  }));
  const categories = CATEGORIES.map((category) => ({
    category,
    label: CATEGORY_META[category].label,
    summary: CATEGORY_META[category].summary,
  }));
  return (
    <div className="pt-4">
      <PageHeader
        title="Rules"
        facts={`${RULES.length} rules · set ${RULE_SET_VERSION}`}
        description="What every page and every site is checked against. A rule fails only on what was seen; what could not be seen is shown as unverified and never scored."
      />
      <NuqsAdapter>
        <RuleSearch ruleCount={rules.length}>
          <RuleList rules={rules} categories={categories} />
        </RuleSearch>
      </NuqsAdapter>
    </div>
  );
}
