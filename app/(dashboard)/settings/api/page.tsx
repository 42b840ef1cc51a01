import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { TokensPanel } from "@/components/tokens/tokens-panel";
import { Button } from "@/components/ui/button";
import { can } from "@/server/auth/abilities";
import { requireTeam } from "@/server/auth/gates";
import { getCaller } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const { role } = await requireTeam({ nextPath: "/settings/api" });
  if (can(role, "manage")) return <TokensPanel initialTokens={await (await getCaller()).tokens.list()} />;
  return (
    <EmptyState
      kind="unused"
      title="Admins and owners make API tokens"
      actions={
        <>
          <Button asChild>
            <Link href="/team">See who they are</Link>
          </Button>
          <Button asChild variant="ghost">
            <Link href="/docs/api">Read the API reference</Link>
          </Button>
        </>
      }
    >
      A token lets a program start audits and read results for the whole team. Ask one of them for it.
    </EmptyState>
  );
}
