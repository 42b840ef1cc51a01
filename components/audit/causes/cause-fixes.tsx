"use client";

import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { FixPackSection } from "./fix-pack";
import { fixesHref } from "./fixes-href";

/** Ready changes for a cause, and the whole of it as a file for a ticket or a coding agent. */
export function CauseFixes({ auditId, causeId }: { auditId: string; causeId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.causes.fixes.queryOptions({ auditId, causeId }));
  return (
    <div className="mt-3 flex flex-col gap-5">
      <Button asChild size="sm" className="self-start">
        <a href={fixesHref(auditId, causeId)} download>
          <Download aria-hidden />
          Download Markdown
        </a>
      </Button>
      {query.isPending && <Skeleton className="h-24" />}
      {query.isError && (
        <p role="alert" className="text-ink-2 text-sm">
          The ready changes could not be loaded: {query.error.message}{" "}
          <Button variant="link" size="sm" onClick={() => query.refetch()}>
            Try again
          </Button>
        </p>
      )}
      {query.data?.packs.map((pack) => (
        <FixPackSection key={pack.id} pack={pack} />
      ))}
    </div>
  );
}
