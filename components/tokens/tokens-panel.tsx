"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/layout/panel";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { TokenRow } from "@/server/tokens/types";
import { TokenDialog } from "./token-dialog";
import { TokenTableRow } from "./token-table-row";

/** Keys of the public API: those that work, and below them those that did. */
export function TokensPanel({ initialTokens }: { initialTokens: TokenRow[] }) {
  const trpc = useTRPC();
  const { data: tokens } = useQuery(
    trpc.tokens.list.queryOptions(undefined, { initialData: initialTokens, staleTime: 0, refetchOnMount: "always" }),
  );
  const living = tokens.filter((token) => token.state === "active");
  const dead = tokens.filter((token) => token.state !== "active");
  return (
    <>
      {/* The dialog keeps its place when the list stops being empty: it still shows the new token then. */}
      <Panel title="API tokens" note="each speaks for the whole team" actions={<TokenDialog />}>
        {tokens.length === 0 && <NoTokens />}
        {living.length > 0 && <TokenTable label="API tokens" tokens={living} />}
        {tokens.length > 0 && living.length === 0 && <p className="text-ink-2">None works at the moment.</p>}
      </Panel>
      {dead.length > 0 && (
        <Panel title="No longer working" note={`${dead.length} of ${tokens.length}`} hasRule>
          <TokenTable label="Tokens that no longer work" tokens={dead} />
        </Panel>
      )}
      <p className="mt-4 text-ink-3 text-sm">
        What programs can ask is in the{" "}
        <Link href="/docs/api" className="text-accent underline underline-offset-4">
          API reference
        </Link>
        .
      </p>
    </>
  );
}

function NoTokens() {
  return (
    <EmptyState kind="unused" title="No API tokens yet">
      With a token, programs start audits and read what they found: a deployment that fails when the score drops, a
      report in your own system, a list of all findings in a spreadsheet.
    </EmptyState>
  );
}

function TokenTable({ label, tokens }: { label: string; tokens: TokenRow[] }) {
  return (
    <Table label={label}>
      <TableHeader>
        <TableRow>
          <TableHead>Name</TableHead>
          <TableHead>May</TableHead>
          <TableHead>Last used</TableHead>
          <TableHead>Made</TableHead>
          <TableHead>Works until</TableHead>
          <TableHead>
            <span className="sr-only">Actions</span>
          </TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {tokens.map((token) => (
          <TokenTableRow key={token.tokenId} token={token} />
        ))}
      </TableBody>
    </Table>
  );
}
