"use client";

import { useState } from "react";
import { PageStatus } from "@/components/audit/pages/page-status";
import { Panel } from "@/components/layout/panel";
import { formatAddress, formatCount, formatNoun } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { LivePage } from "@/server/audits/events";

const SHOWN = 25;

export interface LivePagesProps {
  /** Newest first. */
  pages: readonly LivePage[];
  /** All pages so far; `pages` holds the latest of them. */
  pageCount: number;
  host: string;
}

/** Pages as they come. Once someone points at or moves through the list it holds still until the chip lets the rest in. */
export function LivePages({ pages, pageCount, host }: LivePagesProps) {
  const [held, setHeld] = useState<{ pages: readonly LivePage[]; count: number } | null>(null);
  const hold = () => setHeld((current) => current ?? { pages, count: pageCount });
  const rows = (held?.pages ?? pages).slice(0, SHOWN);
  const waiting = held ? pageCount - held.count : 0;
  // With pages waiting the list stays as it is, or the way to the chip would move what was being read.
  const leave = () => {
    if (waiting === 0) setHeld(null);
  };
  return (
    <Panel
      title="Pages"
      note={pageCount > 0 ? `${formatNoun(pageCount, "page")} read, the latest first` : undefined}
      hasRule
      actions={
        waiting > 0 && (
          <button
            type="button"
            onClick={() => setHeld(null)}
            className="rounded-full border border-hairline-strong bg-surface px-2.5 py-0.5 text-ink-2 text-xs hover:text-ink"
          >
            {formatCount(waiting)} new above
          </button>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="text-ink-2">No page yet. The first ones show within seconds of the crawl's start.</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing is operated here, the list only holds still.
        <div onPointerEnter={hold} onPointerLeave={leave} onFocus={hold} onBlur={leave}>
          <Table label="Pages read so far">
            <TableHeader>
              <TableRow>
                <TableHead>Status</TableHead>
                <TableHead>Address</TableHead>
                <TableHead isNumeric>Depth</TableHead>
                <TableHead className="pl-6">What was seen</TableHead>
                <TableHead isNumeric>Response</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {rows.map((page) => (
                <TableRow key={page.url}>
                  <TableCell className="w-16">
                    <PageStatus status={page.status} errorKind={page.errorKind} />
                  </TableCell>
                  <TableCell className="w-full max-w-0 min-w-48">
                    <span className="mono block truncate text-sm" title={page.title ?? page.url}>
                      {formatAddress(page.url, host)}
                    </span>
                  </TableCell>
                  <TableCell isNumeric>{page.depth ?? "–"}</TableCell>
                  <TableCell className="max-w-56 truncate whitespace-nowrap pl-6 text-sm">
                    <Seen page={page} host={host} />
                  </TableCell>
                  <TableCell isNumeric>{page.ttfbMs === null ? "–" : `${formatCount(page.ttfbMs)} ms`}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      )}
    </Panel>
  );
}

function Seen({ page, host }: { page: LivePage; host: string }) {
  if (page.redirectUrl) return <span className="text-ink-3">→ {formatAddress(page.redirectUrl, host)}</span>;
  if (page.findingCount > 0) return <span className="text-ink-3">{formatNoun(page.findingCount, "finding")}</span>;
  return page.status !== null && page.status < 300 ? <span className="text-passed">clean</span> : null;
}
