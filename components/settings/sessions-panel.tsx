"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { SessionListItem } from "@/server/auth/types";
import { describeBrowser } from "./describe-browser";

export function SessionsPanel({ initialSessions }: { initialSessions: SessionListItem[] }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: sessions } = useQuery({ ...trpc.account.sessions.queryOptions(), initialData: initialSessions });
  const settled = {
    onError: (error: { message: string }) => toast.error(error.message, { id: "sessions" }),
    onSettled: () => queryClient.invalidateQueries(trpc.account.sessions.queryFilter()),
  };
  const revoke = useMutation(trpc.account.revokeSession.mutationOptions(settled));
  const revokeOthers = useMutation(
    trpc.account.revokeOtherSessions.mutationOptions({
      ...settled,
      onSuccess: ({ revokedCount }) =>
        toast.success(`${formatNoun(revokedCount, "browser")} signed out.`, { id: "sessions" }),
    }),
  );

  return (
    <Panel
      title="Signed-in browsers"
      note="a session ends 30 days after its last use"
      hasRule
      actions={
        sessions.length > 1 && (
          <Button size="sm" isPending={revokeOthers.isPending} onClick={() => revokeOthers.mutate()}>
            Sign out all others
          </Button>
        )
      }
    >
      <Table label="Signed-in browsers">
        <TableHeader>
          <TableRow>
            <TableHead>Browser</TableHead>
            <TableHead>Last used</TableHead>
            <TableHead>Signed in</TableHead>
            <TableHead>
              <span className="sr-only">Actions</span>
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {sessions.map((session) => (
            <TableRow key={session.sessionId}>
              <TableCell className="whitespace-nowrap" title={session.userAgent}>
                {describeBrowser(session.userAgent)}
                {session.isCurrent && (
                  <Badge tone="accent" className="ml-2">
                    This browser
                  </Badge>
                )}
              </TableCell>
              <TableCell className="whitespace-nowrap text-ink-2 text-sm">
                <Time at={session.lastSeenAt} as="relative" />
              </TableCell>
              <TableCell className="whitespace-nowrap text-ink-2 text-sm">
                <Time at={session.createdAt} />
              </TableCell>
              <TableCell className="text-right">
                {!session.isCurrent && (
                  <Button
                    variant="ghost"
                    size="sm"
                    isPending={revoke.isPending && revoke.variables.sessionId === session.sessionId}
                    onClick={() => revoke.mutate({ sessionId: session.sessionId })}
                  >
                    Sign out
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
