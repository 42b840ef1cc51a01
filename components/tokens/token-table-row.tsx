"use client";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TableCell, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { TokenRow } from "@/server/tokens/types";
import { useRevokeToken } from "./use-revoke-token";

export function TokenTableRow({ token }: { token: TokenRow }) {
  const revoke = useRevokeToken();
  return (
    <TableRow>
      <TableCell>
        <span className="font-medium">{token.name}</span>{" "}
        <span className="mono whitespace-nowrap text-ink-3 text-sm">{token.prefix}…</span>
      </TableCell>
      <TableCell className="whitespace-nowrap">
        {token.scopes.includes("write") ? <Badge tone="accent">Read and write</Badge> : <Badge>Read only</Badge>}
      </TableCell>
      <TableCell className="whitespace-nowrap text-ink-2 text-sm">
        {token.lastUsedAt ? <Time at={token.lastUsedAt} as="relative" /> : "Never"}
      </TableCell>
      <TableCell className="whitespace-nowrap text-ink-2 text-sm">
        <Time at={token.createdAt} as="date" /> by {token.createdBy ?? "a former member"}
      </TableCell>
      <TableCell className="whitespace-nowrap text-ink-2 text-sm">
        <Ending token={token} />
      </TableCell>
      <TableCell className="text-right">
        {token.state === "active" && (
          <Button
            variant="ghost"
            size="sm"
            isPending={revoke.isPending}
            onClick={() => revoke.mutate({ tokenId: token.tokenId })}
          >
            Revoke<span className="sr-only"> the token {token.name}</span>
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}

function Ending({ token: { state, expiresAt } }: { token: TokenRow }) {
  if (state === "revoked") return <Badge tone="outline">Revoked</Badge>;
  if (!expiresAt) return "It is revoked";
  return (
    <>
      <Time at={expiresAt} as="date" />
      {state === "expired" && (
        <Badge tone="outline" className="ml-2">
          Expired
        </Badge>
      )}
    </>
  );
}
