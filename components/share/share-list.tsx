"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import type { ShareListItem } from "@/server/shares/types";

export interface ShareListProps {
  auditId: string;
  /** undefined while loading. */
  shares: ShareListItem[] | undefined;
  isFailed: boolean;
}

const STATE = {
  active: { tone: "passed", label: "Active" },
  expired: { tone: "neutral", label: "Expired" },
  revoked: { tone: "neutral", label: "Revoked" },
} as const;

/** Links that exist already. Their addresses are not known any more, but they can be revoked. */
export function ShareList({ auditId, shares, isFailed }: ShareListProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const revoke = useMutation(
    trpc.shares.revoke.mutationOptions({
      onSuccess: () => {
        toast("The link is dead.", { id: "revoke-share" });
        return queryClient.invalidateQueries(trpc.shares.list.queryFilter({ auditId }));
      },
      onError: (error) => toast.error(error.message, { id: "revoke-share" }),
    }),
  );
  if (isFailed)
    return <p className="mt-5 text-ink-2 text-sm">The existing links could not be read. Open this again to retry.</p>;
  if (!shares) return <Skeleton className="mt-5 h-9" />;
  if (shares.length === 0) return null;
  return (
    <div className="mt-5">
      <h3 className="mb-1 font-semibold text-sm">Existing links</h3>
      <ul>
        {shares.map((share) => (
          <li key={share.shareId} className="flex items-center gap-3 border-hairline border-t py-2">
            <div className="min-w-0 flex-1">
              <p className="flex items-center gap-2">
                <span className="truncate">{share.label || "No name"}</span>
                <Badge tone={STATE[share.state].tone}>{STATE[share.state].label}</Badge>
                {share.isPortal && <Badge tone="neutral">Newest audit</Badge>}
              </p>
              <p className="text-ink-3 text-xs">
                until <Time at={share.expiresAt} as="date" /> · {formatNoun(share.viewCount, "view")} ·{" "}
                <Link href={`/shares?share=${share.shareId}`} className="underline underline-offset-2">
                  Details<span className="sr-only"> of {share.label || "the link without a name"}</span>
                </Link>
              </p>
            </div>
            {share.state === "active" && (
              <Button
                size="sm"
                variant="danger"
                isPending={revoke.isPending && revoke.variables?.shareId === share.shareId}
                onClick={() => revoke.mutate({ shareId: share.shareId })}
              >
                Revoke
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
