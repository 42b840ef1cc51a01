import { Panel } from "@/components/layout/panel";
import { formatChange } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ComparedScores } from "@/server/compare/types";

export function CategoryChanges({ categories }: { categories: ComparedScores["categories"] }) {
  if (categories.length === 0) return null;
  return (
    <Panel title="Scores by category" note="0 to 100" hasRule>
      <Table label="Scores by category" className="max-w-measure">
        <TableHeader>
          <TableRow>
            <TableHead>Category</TableHead>
            <TableHead isNumeric>Before</TableHead>
            <TableHead isNumeric>After</TableHead>
            <TableHead isNumeric>Change</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {categories.map(({ category, label, before, after, change }) => (
            <TableRow key={category}>
              <TableCell className="w-full">{label}</TableCell>
              <TableCell isNumeric>{before ?? "–"}</TableCell>
              <TableCell isNumeric>{after ?? "–"}</TableCell>
              <TableCell isNumeric>{change === null ? "–" : formatChange(change)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
