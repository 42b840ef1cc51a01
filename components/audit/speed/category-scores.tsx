import { scoreColour } from "@/components/charts/band-colour";
import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { MeasurementRow } from "@/server/audits/prepare-details";
import { averageScores } from "@/server/audits/prepare-speed";

/** Average category scores of the sample, one row a device. */
export function CategoryScores({ rows }: { rows: readonly MeasurementRow[] }) {
  return (
    <Table label="Average Lighthouse scores" className="max-w-2xl">
      <TableHeader>
        <TableRow>
          <TableHead>Device</TableHead>
          <TableHead isNumeric>Performance</TableHead>
          <TableHead isNumeric>Accessibility</TableHead>
          <TableHead isNumeric>Best practices</TableHead>
          <TableHead isNumeric>SEO</TableHead>
          <TableHead isNumeric>Pages</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {averageScores(rows).map((average) => (
          <TableRow key={average.device}>
            <TableCell>{average.device === "mobile" ? "Mobile" : "Desktop"}</TableCell>
            {[average.performance, average.accessibility, average.bestPractices, average.seo].map((score, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns.
              <TableCell key={index} isNumeric className={cn("font-semibold", scoreColour(score))}>
                {score ?? "–"}
              </TableCell>
            ))}
            <TableCell isNumeric>{average.pageCount}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
