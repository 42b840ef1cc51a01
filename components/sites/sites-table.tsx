"use client";

import { useMutation } from "@tanstack/react-query";
import { Archive, MoreHorizontal, Play } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { AuditStatusLabel } from "@/components/audits/audit-status";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { formatCount } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { AuditStatus } from "@/server/audits/constants";
import type { SiteRow } from "@/server/sites/types";

/** The team's sites; choose several to audit them together. */
export function SitesTable({ sites }: { sites: SiteRow[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = sites.filter((site) => chosen.has(site.id));
  const toggle = (id: string, isOn: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (isOn) next.add(id);
      else next.delete(id);
      return next;
    });
  return (
    <>
      <div
        role="status"
        className={
          selected.length > 0 ? "mb-2 flex flex-wrap items-center gap-2 rounded-md bg-sunken px-3 py-2" : "sr-only"
        }
      >
        {selected.length > 0 && (
          <>
            <span className="mr-2 text-sm">{selected.length} selected</span>
            <Button asChild size="sm" variant="primary">
              <Link href={`/audits/new?sites=${selected.map((site) => site.id).join(",")}`}>
                <Play aria-hidden /> Audit selected
              </Link>
            </Button>
            <Button size="sm" variant="ghost" onClick={() => setChosen(new Set())}>
              Clear selection
            </Button>
          </>
        )}
      </div>
      <Table label="Sites">
        <TableHeader>
          <TableRow>
            <TableHead className="w-8">
              <span className="sr-only">Select</span>
            </TableHead>
            <TableHead>Site</TableHead>
            <TableHead>Last audit</TableHead>
            <TableHead isNumeric>Score</TableHead>
            <TableHead isNumeric>Audits</TableHead>
            <TableHead>
              <span className="sr-only">Actions</span>
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {sites.map((site) => (
            <TableRow key={site.id}>
              <TableCell>
                <Checkbox
                  aria-label={`Select ${site.name}`}
                  checked={chosen.has(site.id)}
                  onCheckedChange={(isOn) => toggle(site.id, isOn === true)}
                />
              </TableCell>
              <TableCell className="max-w-96">
                <Link href={`/audits?site=${site.id}`} className="block truncate font-medium hover:underline">
                  {site.name}
                </Link>
                <span className="mono block truncate text-ink-3 text-xs">{site.startUrl}</span>
              </TableCell>
              <TableCell>
                {site.lastAudit ? (
                  <Link
                    href={`/audits/${site.lastAudit.id}`}
                    className="inline-flex flex-wrap items-baseline gap-x-2 hover:underline"
                  >
                    <AuditStatusLabel status={site.lastAudit.status as AuditStatus} />
                    <Time at={site.lastAudit.createdAt} as="relative" className="text-ink-3 text-sm" />
                  </Link>
                ) : (
                  <span className="text-ink-3">never</span>
                )}
              </TableCell>
              <TableCell isNumeric className="font-semibold">
                {site.lastAudit?.score ?? <span className="text-ink-3">–</span>}
              </TableCell>
              <TableCell isNumeric>{formatCount(site.auditCount)}</TableCell>
              <TableCell className="text-right">
                <SiteActions site={site} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function SiteActions({ site }: { site: SiteRow }) {
  const trpc = useTRPC();
  const router = useRouter();
  const refresh = () => router.refresh();
  const restore = useMutation(trpc.sites.restore.mutationOptions({ onSuccess: refresh }));
  const archive = useMutation(
    trpc.sites.archive.mutationOptions({
      onSuccess: () => {
        refresh();
        toast.success(`${site.name} removed`, {
          id: `site-${site.id}`,
          description: "Its audits are kept.",
          action: { label: "Undo", onClick: () => restore.mutate({ siteId: site.id }) },
        });
      },
      onError: (error) => toast.error(error.message, { id: `site-${site.id}` }),
    }),
  );
  return (
    <span className="inline-flex items-center gap-1">
      <Button asChild size="sm">
        <Link href={`/audits/new?sites=${site.id}`}>Audit</Link>
      </Button>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button size="icon-sm" variant="ghost" aria-label={`More for ${site.name}`}>
            <MoreHorizontal aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => archive.mutate({ siteId: site.id })}>
            <Archive aria-hidden /> Remove from the list
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
    </span>
  );
}
