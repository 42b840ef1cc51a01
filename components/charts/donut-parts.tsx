import { formatCount } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { DonutView } from "@/server/audits/prepare-donuts";

/** The slices as text, in fixed order, empty ones too. */
export function DonutLegend({ view }: { view: DonutView }) {
  return (
    <ul className="min-w-40 flex-1">
      {view.slices.map((slice) => (
        <li key={slice.key} className="flex items-center gap-2 py-0.5 text-sm">
          <span aria-hidden className="size-2 shrink-0" style={{ background: `var(--${slice.colour})` }} />
          <span className="flex-1">{slice.label}</span>
          <span className="mono">{formatCount(slice.count)}</span>
        </li>
      ))}
    </ul>
  );
}

export function DonutTable({ title, view }: { title: string; view: DonutView }) {
  const share = (count: number) => (view.total === 0 ? "–" : `${((count / view.total) * 100).toFixed(1)}%`);
  return (
    <Table label={title}>
      <TableHeader>
        <TableRow>
          <TableHead>Kind</TableHead>
          <TableHead isNumeric>Count</TableHead>
          <TableHead isNumeric>Share</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {view.slices.map((slice) => (
          <TableRow key={slice.key}>
            <TableCell>{slice.label}</TableCell>
            <TableCell isNumeric>{formatCount(slice.count)}</TableCell>
            <TableCell isNumeric>{share(slice.count)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
