"use client";

import { Play } from "lucide-react";
import Link from "next/link";
import { AuditStatusLabel } from "@/components/audits/audit-status";
import { FLEXIBLE, FROM_MD, FROM_SM } from "@/components/audits/column-widths";
import { NoValue } from "@/components/audits/no-value";
import { SelectionBar } from "@/components/audits/selection-bar";
import { useSelection } from "@/components/audits/use-selection";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { formatCount } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { AuditStatus } from "@/server/audits/constants";
import type { SiteRow } from "@/server/sites/types";
import { SiteActions } from "./site-actions";

/** The team's sites; choose several to audit them together. */
export function SitesTable({ sites }: { sites: SiteRow[] }) {
  const selection = useSelection(sites);
  return (
    <>
      <Table label="Sites">
        <TableHeader>
          <TableRow>
            <TableHead className="w-8">
              <Checkbox
                aria-label="Select all sites"
                className="block"
                checked={selection.share}
                onCheckedChange={(isOn) => selection.setAll(isOn === true)}
              />
            </TableHead>
            <TableHead>Site</TableHead>
            <TableHead className={FROM_SM}>Last audit</TableHead>
            <TableHead isNumeric>Score</TableHead>
            <TableHead isNumeric className={FROM_MD}>
              Audits
            </TableHead>
            <TableHead>
              <span className="sr-only">Actions</span>
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {sites.map((site) => (
            <TableRow key={site.id} className={selection.has(site.id) ? "bg-sunken/60" : undefined}>
              <TableCell>
                <Checkbox
                  aria-label={`Select ${site.name}`}
                  className="block"
                  checked={selection.has(site.id)}
                  onCheckedChange={(isOn) => selection.toggle(site.id, isOn === true)}
                />
              </TableCell>
              <TableCell className={FLEXIBLE}>
                <Link href={`/audits?site=${site.id}`} className="block truncate font-medium hover:underline">
                  {site.name}
                </Link>
                <span className="mono block truncate text-ink-3 text-xs">{site.startUrl}</span>
                <span className="block sm:hidden">
                  <LastAudit site={site} />
                </span>
              </TableCell>
              <TableCell className={FROM_SM}>
                <LastAudit site={site} />
              </TableCell>
              <TableCell isNumeric className="font-semibold">
                {site.lastAudit?.score ?? <NoValue />}
              </TableCell>
              <TableCell isNumeric className={FROM_MD}>
                {formatCount(site.auditCount)}
              </TableCell>
              <TableCell className="text-right">
                <SiteActions site={site} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <SelectionBar count={selection.selected.length} noun="site" onClear={selection.clear}>
        <Button asChild size="sm" variant="primary">
          <Link href={`/audits/new?sites=${selection.selected.map((site) => site.id).join(",")}`}>
            <Play aria-hidden /> Audit selected
          </Link>
        </Button>
      </SelectionBar>
    </>
  );
}

function LastAudit({ site: { lastAudit } }: { site: SiteRow }) {
  if (!lastAudit) return <span className="text-ink-3 text-sm">Not audited yet</span>;
  return (
    <Link
      href={`/audits/${lastAudit.id}`}
      className="flex w-fit items-center gap-x-2 whitespace-nowrap hover:underline"
    >
      <AuditStatusLabel status={lastAudit.status as AuditStatus} />
      <Time at={lastAudit.createdAt} as="relative" className="text-ink-3 text-sm" />
    </Link>
  );
}
