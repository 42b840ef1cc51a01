import Link from "next/link";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { Panel } from "@/components/layout/panel";
import { formatCount } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { LiveRuleCount } from "@/server/audits/events";
import { SEVERITIES } from "@/server/rules/types";

const SHOWN = 10;

export function LiveFindings({ rules, auditId }: { rules: readonly LiveRuleCount[]; auditId: string }) {
  const sorted = [...rules].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      b.count - a.count ||
      a.ruleId.localeCompare(b.ruleId, "en"),
  );
  return (
    <Panel title="Found so far" note="counts grow; the score comes when every page is in">
      {sorted.length === 0 ? (
        <p className="text-ink-2">Nothing yet. Findings show here as pages are read.</p>
      ) : (
        <Table label="Issues found so far">
          <TableHeader className="sr-only">
            <TableRow>
              <TableHead>Severity</TableHead>
              <TableHead>Issue</TableHead>
              <TableHead>Findings</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {sorted.slice(0, SHOWN).map((rule) => (
              <TableRow key={rule.ruleId}>
                <TableCell className="w-28">
                  <SeverityLabel severity={rule.severity} />
                </TableCell>
                <TableCell>{rule.title}</TableCell>
                <TableCell isNumeric>{formatCount(rule.count)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {sorted.length > SHOWN && (
        <p className="mt-2 text-sm">
          <Link href={`/audits/${auditId}/issues`} className="text-accent hover:underline">
            All {sorted.length} issues so far
          </Link>
        </p>
      )}
    </Panel>
  );
}
