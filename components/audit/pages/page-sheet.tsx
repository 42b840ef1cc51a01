"use client";

import { useQuery } from "@tanstack/react-query";
import { DetailSheet } from "@/components/audit/detail-sheet";
import { PanelError } from "@/components/layout/panel-error";
import { useTRPC } from "@/components/providers/trpc-provider";
import { SheetDescription, SheetTitle } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { PageDetailView } from "./page-detail";

export function PageSheet({ auditId }: { auditId: string }) {
  return <DetailSheet param="page-id">{(pageId) => <PageDetails auditId={auditId} pageId={pageId} />}</DetailSheet>;
}

function PageDetails({ auditId, pageId }: { auditId: string; pageId: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.results.page.queryOptions({ auditId, pageId }));
  if (query.isError) {
    return (
      <>
        <SheetTitle className="sr-only">Page</SheetTitle>
        <SheetDescription className="sr-only">It could not be loaded</SheetDescription>
        <PanelError
          title="This page could not be shown"
          message={query.error.message}
          onRetry={() => query.refetch()}
        />
      </>
    );
  }
  if (!query.data) {
    return (
      <div role="status" className="flex flex-col gap-3 pr-8">
        <SheetTitle className="sr-only">Page</SheetTitle>
        <SheetDescription>Loading what is known of this page …</SheetDescription>
        <Skeleton className="h-6 w-3/4" />
        <Skeleton />
        <Skeleton />
        <Skeleton className="w-2/3" />
      </div>
    );
  }
  return <PageDetailView auditId={auditId} page={query.data} />;
}
