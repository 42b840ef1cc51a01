"use client";

import Link from "next/link";
import { DetailLink } from "@/components/audit/detail-link";
import { FLEXIBLE, FROM_LG, FROM_MD, FROM_SM, FROM_XL } from "@/components/audits/column-widths";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { formatCount, formatNoun } from "@/components/ui/format";
import { TableCell, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ShareListItem } from "@/server/shares/types";
import { ShareStateLabel } from "./share-state-label";

const WHEN = "whitespace-nowrap text-right text-ink-3 text-sm";

export function ShareRow({ share, onRevoke }: { share: ShareListItem; onRevoke: () => void }) {
  const name = share.label || "No name";
  return (
    <TableRow>
      <TableCell className={FLEXIBLE}>
        <DetailLink param="share" value={share.shareId} className="block truncate">
          <span className={share.label ? "font-medium" : "text-ink-3"} title={share.label}>
            {name}
          </span>
        </DetailLink>
        <ShareFacts share={share} />
        <AuditLink share={share} className="md:hidden" />
        <span className="flex flex-wrap items-center gap-x-2 text-ink-3 text-xs sm:hidden">
          <ShareStateLabel state={share.state} /> <Until share={share} />
        </span>
      </TableCell>
      <TableCell className={cn("max-w-56", FROM_MD)}>
        <AuditLink share={share} />
      </TableCell>
      <TableCell className={FROM_SM}>
        <ShareStateLabel state={share.state} />
      </TableCell>
      <TableCell className={cn(WHEN, FROM_LG)}>
        <Time at={share.createdAt} as="relative" />
      </TableCell>
      <TableCell className={cn(WHEN, FROM_SM)}>
        <Until share={share} />
      </TableCell>
      <TableCell isNumeric>{formatCount(share.viewCount)}</TableCell>
      <TableCell className={cn(WHEN, FROM_XL)}>
        {share.lastViewedAt ? <Time at={share.lastViewedAt} as="relative" /> : "never"}
      </TableCell>
      <TableCell className="text-right">
        {share.state === "active" && (
          <Button
            size="sm"
            className="relative"
            aria-label={`Revoke the link ${name}, ${share.siteName}`}
            onClick={onRevoke}
          >
            Revoke
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}

/** What a glance should tell: who may open it and what readers have done. */
function ShareFacts({ share }: { share: ShareListItem }) {
  const facts = [
    share.hasPassword && "password",
    share.allowedDomains.length > 0 && share.allowedDomains.join(", "),
    share.hidesEvidence && "no evidence",
    share.commentCount > 0 && formatNoun(share.commentCount, "comment"),
    share.signedOffAt && "signed off",
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return <span className="block truncate text-ink-3 text-xs">{facts.join(" · ")}</span>;
}

function AuditLink({ share, className }: { share: ShareListItem; className?: string }) {
  return (
    <span className={cn("block min-w-0", className)}>
      <Link
        href={share.auditId === null ? `/sites/${share.siteId}` : `/audits/${share.auditId}`}
        className="block truncate hover:underline"
      >
        {share.siteName}
      </Link>
      {share.isPortal && <span className="block text-ink-3 text-xs">always the newest audit</span>}
      {share.auditCompletedAt && (
        <span className="block text-ink-3 text-xs">
          of <Time at={share.auditCompletedAt} as="date" />
        </span>
      )}
    </span>
  );
}

function Until({ share }: { share: ShareListItem }) {
  return share.revokedAt ? <Time at={share.revokedAt} as="relative" /> : <Time at={share.expiresAt} as="date" />;
}
