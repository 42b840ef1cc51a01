import type { ReactNode } from "react";
import { SeverityLabel } from "@/components/icons/severity-icon";
import { formatCount, formatPoints } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Cause, CauseWhere } from "@/server/causes/types";

export interface CauseTableProps {
  label: string;
  causes: readonly Cause[];
  /** Title as a link to the details. */
  renderTitle: (cause: Cause) => ReactNode;
}

/** Root causes with where they sit, what fixing each would gain and how much work that is. */
export function CauseTable({ label, causes, renderTitle }: CauseTableProps) {
  return (
    <Table label={label}>
      <TableHeader>
        <TableRow>
          <TableHead>Severity</TableHead>
          <TableHead>Cause</TableHead>
          <TableHead className="max-lg:hidden">Where</TableHead>
          <TableHead isNumeric>Pages</TableHead>
          <TableHead isNumeric>Score if fixed</TableHead>
          <TableHead className="text-right max-sm:hidden">Work</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {causes.map((cause) => (
          <TableRow key={cause.id}>
            <TableCell className="sm:w-24">
              <SeverityLabel severity={cause.severity} isCompact />
            </TableCell>
            <TableCell className="min-w-36 break-words sm:min-w-44">{renderTitle(cause)}</TableCell>
            <TableCell className="max-w-72 max-lg:hidden">
              <Where where={cause.where} />
            </TableCell>
            <TableCell isNumeric>{cause.pageCount === 0 ? "site" : formatCount(cause.pageCount)}</TableCell>
            <TableCell isNumeric>
              <Gain gain={cause.gain} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-right text-ink-3 text-sm max-sm:hidden">
              {cause.effort}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function Where({ where }: { where: CauseWhere }) {
  return (
    <span className="flex items-center gap-1.5 text-ink-3 text-sm">
      <span className="whitespace-nowrap">{where.label}</span>
      {where.tag !== null && (
        <span className="mono truncate rounded-sm bg-sunken px-1.5 py-0.5 text-2xs text-ink-2" title={where.tag}>
          {where.tag}
        </span>
      )}
    </span>
  );
}

function Gain({ gain }: { gain: number | null }) {
  if (gain === null || gain < 0.005) {
    const reason = gain === null ? "This audit has no score." : "Fixing this alone does not move the score.";
    return (
      <span className="text-ink-3" title={reason}>
        –
      </span>
    );
  }
  return <span className="font-semibold text-accent">+{formatPoints(gain)}</span>;
}
