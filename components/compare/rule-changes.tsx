import Link from "next/link";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { Panel } from "@/components/layout/panel";
import { formatCount, formatNoun } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { CHANGE_CLASSES, type ChangeClass } from "@/server/compare/constants";
import type { RuleChange } from "@/server/compare/types";
import { CHANGE_LABELS } from "./labels";
import { compareHref } from "./search-params";

export interface RuleChangesProps {
  auditId: string;
  withId: string;
  rules: RuleChange[];
  change: ChangeClass;
  current: string | null;
}

/** Every rule with a finding in either audit; a count leads to its findings. */
export function RuleChanges({ auditId, withId, rules, current }: RuleChangesProps) {
  if (rules.length === 0) return null;
  return (
    <Panel title="By rule" note={`${formatNoun(rules.length, "rule")} with findings in either audit`} hasRule>
      <Table label="Changes by rule">
        <TableHeader>
          <TableRow>
            <TableHead>Severity</TableHead>
            <TableHead>Rule</TableHead>
            {CHANGE_CLASSES.map((change) => (
              <TableHead key={change} isNumeric>
                {CHANGE_LABELS[change]}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rules.map((rule) => (
            <TableRow key={rule.ruleId} aria-current={rule.ruleId === current ? "true" : undefined}>
              <TableCell>
                <SeverityLabel severity={rule.severity} isCompact />
              </TableCell>
              <TableCell className="w-full min-w-48">
                {rule.title}
                <span className="block text-ink-3 text-xs">{rule.categoryLabel}</span>
              </TableCell>
              {CHANGE_CLASSES.map((change) => (
                <TableCell key={change} isNumeric>
                  {rule.counts[change] === 0 ? (
                    <span className="text-ink-3">0</span>
                  ) : (
                    <Link
                      href={compareHref({ auditId, withId, change, rule: rule.ruleId })}
                      className="inline-block min-w-6 underline decoration-hairline-strong underline-offset-4 hover:decoration-ink"
                    >
                      {formatCount(rule.counts[change])}
                      <span className="sr-only">
                        {" "}
                        {CHANGE_LABELS[change].toLowerCase()}: {rule.title}
                      </span>
                    </Link>
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
