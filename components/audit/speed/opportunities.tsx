import { Panel } from "@/components/layout/panel";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { MeasurementRow } from "@/server/audits/prepare-details";
import { prepareOpportunityRows } from "@/server/audits/prepare-speed";

/** What slows the sampled pages down, as Lighthouse names it. */
export function Opportunities({ rows }: { rows: readonly MeasurementRow[] }) {
  const opportunities = prepareOpportunityRows(rows);
  if (opportunities.length === 0) return null;
  return (
    <Panel title="What slows these pages" note="most frequent first" hasRule>
      <Table label="Opportunities">
        <TableHeader>
          <TableRow>
            <TableHead>Check</TableHead>
            <TableHead>For example</TableHead>
            <TableHead isNumeric>Measurements</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {opportunities.map((row) => (
            <TableRow key={row.id}>
              <TableCell>{row.title}</TableCell>
              <TableCell className="text-ink-2 text-sm">{row.example ?? ""}</TableCell>
              <TableCell isNumeric>{row.count}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
