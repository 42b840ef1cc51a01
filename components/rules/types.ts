import type { Category, Severity } from "@/server/rules/types";

export interface RuleSummary {
  id: string;
  category: Category;
  severity: Severity;
  failureTitle: string;
  isScored: boolean;
}

export interface RuleCategory {
  category: Category;
  label: string;
  summary: string;
}

export interface RuleListProps {
  rules: RuleSummary[];
  categories: RuleCategory[];
}
