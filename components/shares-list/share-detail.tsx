import type { ReactNode } from "react";
import { Panel } from "@/components/layout/panel";
import { formatNoun } from "@/components/ui/format";
import { SheetDescription, SheetTitle } from "@/components/ui/sheet";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { SHARE_SECTION_LABELS, SHARE_SECTIONS } from "@/server/shares/constants";
import type { ShareDetail, ShareListItem, ShareViewRow } from "@/server/shares/types";
import { EditShareDialog } from "./edit-share-dialog";
import { ReaderComments } from "./reader-comments";
import { ShareStateLabel } from "./share-state-label";
import { SignOffLine } from "./sign-off-line";
import { WaysToShow } from "./ways-to-show";

export function ShareDetailView({ detail }: { detail: ShareDetail }) {
  const { share, views, comments, signedOffBy } = detail;
  return (
    <>
      <header className="mb-4 pr-8">
        <SheetTitle className="break-words font-semibold text-lg tracking-tight">
          {share.label || "Link without a name"}
        </SheetTitle>
        <SheetDescription className="text-ink-2">
          {share.isPortal ? "The newest audit of " : "An audit of "}
          {share.siteName}
        </SheetDescription>
      </header>
      <dl className="mb-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        <Fact term="State">
          <ShareStateLabel state={share.state} />
        </Fact>
        <Fact term="Works until">
          <Time at={share.expiresAt} as="date" />
        </Fact>
        <Fact term="Open to">{describeReaders(share)}</Fact>
        <Fact term="Shows">{describeSections(share)}</Fact>
        <Fact term="Evidence">{share.hidesEvidence ? "Left out" : "Shown"}</Fact>
      </dl>
      {share.state !== "revoked" && <EditShareDialog share={share} />}
      <WaysToShow share={share} />
      {share.signedOffAt && <SignOffLine shareId={share.shareId} at={share.signedOffAt} by={signedOffBy ?? ""} />}
      {(share.allowsComments || comments.length > 0) && <ReaderComments shareId={share.shareId} comments={comments} />}
      <Views views={views} viewCount={share.viewCount} />
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="break-words">{children}</dd>
    </>
  );
}

function describeReaders({ hasPassword, allowedDomains }: ShareListItem): string {
  const domains = allowedDomains.map((domain) => `@${domain}`).join(", ");
  if (domains && hasPassword) return `${domains}, with the password`;
  if (domains) return domains;
  return hasPassword ? "Anyone with the link and the password" : "Anyone with the link";
}

function describeSections({ sections }: ShareListItem): string {
  if (sections.length === SHARE_SECTIONS.length) return "Everything, with the PDF";
  return sections.map((section) => SHARE_SECTION_LABELS[section]).join(", ");
}

function Views({ views, viewCount }: { views: readonly ShareViewRow[]; viewCount: number }) {
  if (views.length === 0) {
    return (
      <Panel title="Views" hasRule>
        <p className="text-ink-2">Nobody has opened this link so far.</p>
      </Panel>
    );
  }
  const note = views.length < viewCount ? `the newest ${views.length} of ${viewCount}` : formatNoun(viewCount, "view");
  return (
    <Panel title="Views" note={note} hasRule>
      <Table label="Views of this link">
        <TableHeader>
          <TableRow>
            <TableHead>When</TableHead>
            <TableHead>Reader</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {views.map((view) => (
            <TableRow key={view.viewId}>
              <TableCell className="whitespace-nowrap align-top">
                <Time at={view.createdAt} />
              </TableCell>
              <TableCell className="min-w-0">
                <span className="break-all">{view.email ?? <span className="mono text-sm">{view.visitor}</span>}</span>
                <span className="line-clamp-2 break-words text-ink-3 text-xs" title={view.userAgent}>
                  {view.userAgent || "unknown browser"}
                </span>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="mt-2 text-ink-3 text-sm">
        A view is counted once an hour and reader. Network addresses are not kept: equal codes mean equal addresses.
      </p>
    </Panel>
  );
}
