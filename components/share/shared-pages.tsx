import { ExternalUrl } from "@/components/audit/external-url";
import { PageStatus } from "@/components/audit/pages/page-status";
import { Panel } from "@/components/layout/panel";
import { formatAddress, formatCount, formatNoun } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { PageList } from "@/server/audits/list-pages";

/** The pages with most findings, as many as are sent along. */
export function SharedPages({ pages, host }: { pages: PageList; host: string }) {
  if (pages.rows.length === 0) return null;
  const note =
    pages.rows.length < pages.totalCount
      ? `the ${formatCount(pages.rows.length)} with most findings of ${formatCount(pages.totalCount)}`
      : formatNoun(pages.totalCount, "address", "addresses");
  return (
    <Panel title="Pages" note={note} hasRule>
      <Table label="Audited pages">
        <TableHeader>
          <TableRow>
            <TableHead>Status</TableHead>
            <TableHead>Address</TableHead>
            <TableHead>Indexable</TableHead>
            <TableHead isNumeric>Response</TableHead>
            <TableHead isNumeric>Findings</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {pages.rows.map((page) => (
            <TableRow key={page.id}>
              <TableCell className="w-16">
                <PageStatus status={page.status} errorKind={page.errorKind} />
              </TableCell>
              <TableCell className="min-w-56">
                <ExternalUrl url={page.url} label={formatAddress(page.url, host)} className="no-underline" />
                {page.title && <span className="block text-ink-3 text-xs">{page.title}</span>}
              </TableCell>
              <TableCell className="text-sm">{page.isIndexable ? "Yes" : "No"}</TableCell>
              <TableCell isNumeric>{page.ttfbMs === null ? "–" : `${formatCount(page.ttfbMs)} ms`}</TableCell>
              <TableCell isNumeric>{formatCount(page.findingCount)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
