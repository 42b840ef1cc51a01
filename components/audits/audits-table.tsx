"use client";

import { SortHeader } from "@/components/data-table/sort-header";
import { Checkbox } from "@/components/ui/checkbox";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { AuditRow } from "@/server/audits/types";
import { AuditTableRow } from "./audit-table-row";
import { AuditsBulkBar } from "./audits-bulk-bar";
import { FROM_LG, FROM_MD, FROM_SM, FROM_XL } from "./column-widths";
import { useSelection } from "./use-selection";

export interface AuditsTableProps {
  rows: AuditRow[];
  sort: string;
  direction: "asc" | "desc";
}

export function AuditsTable({ rows, sort, direction }: AuditsTableProps) {
  const selection = useSelection(rows);
  const head = { sort, direction };
  return (
    <>
      <Table label="Audits">
        <TableHeader>
          <TableRow>
            <TableHead className="w-8">
              <Checkbox
                aria-label="Select all audits on this page"
                className="block"
                checked={selection.share}
                onCheckedChange={(isOn) => selection.setAll(isOn === true)}
              />
            </TableHead>
            <SortHeader label="Site" column="site" firstDirection="asc" {...head} />
            <TableHead className={FROM_SM}>Status</TableHead>
            <SortHeader label="Score" column="score" isNumeric {...head} />
            <SortHeader label="Pages" column="pages" isNumeric className={FROM_MD} {...head} />
            <TableHead isNumeric className={FROM_LG}>
              Critical
            </TableHead>
            <TableHead isNumeric className={FROM_XL}>
              Warnings
            </TableHead>
            <TableHead isNumeric className={FROM_XL}>
              <abbr title="Average Lighthouse performance of the sampled pages, lab" className="no-underline">
                Speed
              </abbr>
            </TableHead>
            <SortHeader label="Started" column="created" isNumeric className={FROM_SM} {...head} />
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <AuditTableRow
              key={row.id}
              row={row}
              isSelected={selection.has(row.id)}
              onToggle={(isOn) => selection.toggle(row.id, isOn)}
            />
          ))}
        </TableBody>
      </Table>
      <AuditsBulkBar selected={selection.selected} onDone={selection.clear} />
    </>
  );
}
