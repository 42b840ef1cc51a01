import { scoreColour } from "@/components/charts/band-colour";
import { Panel } from "@/components/layout/panel";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { TemplateRow } from "@/server/audits/prepare-sample";

const MAX_ROWS = 20;

/** What the sample says of each template, and of how many of its pages. */
export function TemplateTable({ rows, note }: { rows: readonly TemplateRow[]; note: string | null }) {
  if (rows.length === 0) return null;
  return (
    <Panel title="By template" note={note ?? undefined} hasRule>
      <Table label="Performance by template">
        <TableHeader>
          <TableRow>
            <TableHead>Pages like</TableHead>
            <TableHead>Measured</TableHead>
            <TableHead isNumeric>Mobile</TableHead>
            <TableHead isNumeric>Desktop</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.slice(0, MAX_ROWS).map((row) => (
            <TableRow key={row.label}>
              <TableCell className="w-full max-w-0 min-w-40">
                <span className="mono block truncate text-sm" title={row.label}>
                  {row.label}
                </span>
              </TableCell>
              <TableCell className="whitespace-nowrap text-ink-2 text-sm">{row.note}</TableCell>
              {[row.mobile, row.desktop].map((score, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two fixed columns.
                <TableCell key={index} isNumeric className={cn("font-semibold", scoreColour(score))}>
                  {score ?? "–"}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="mt-3 max-w-[90ch] text-ink-3 text-xs">
        Median lab performance of the sampled pages, 0–100. Pages that were not sampled were not measured.
        {rows.length > MAX_ROWS && ` The ${MAX_ROWS} largest of ${rows.length} templates are shown.`}
      </p>
    </Panel>
  );
}
