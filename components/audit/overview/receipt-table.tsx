import { SeverityLabel } from "@/components/icons/severity-icon";
import { formatCount, formatPoints } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ScoreView } from "@/server/audits/prepare-score";

/** Every lost point with the rule that took it. */
export function ReceiptTable({ score }: { score: ScoreView }) {
  return (
    <Table label="Lost points by rule">
      <TableHeader>
        <TableRow>
          <TableHead>Severity</TableHead>
          <TableHead>Rule</TableHead>
          <TableHead isNumeric>Pages</TableHead>
          <TableHead isNumeric>Lost</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {score.receipt.map((line) => (
          <TableRow key={line.ruleId}>
            <TableCell>
              <SeverityLabel severity={line.severity} />
            </TableCell>
            <TableCell>
              {line.title} <span className="text-ink-3 text-sm">{line.category}</span>
            </TableCell>
            <TableCell isNumeric>{line.pageCount === 0 ? "site" : formatCount(line.pageCount)}</TableCell>
            <TableCell isNumeric>−{formatPoints(line.lostPoints)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
      <tfoot>
        <tr>
          <td colSpan={3} className="py-2 font-semibold">
            100 − {formatPoints(score.lostPoints)}
          </td>
          <td className="mono py-2 text-right font-semibold">{formatPoints(100 - score.lostPoints)}</td>
        </tr>
      </tfoot>
    </Table>
  );
}
