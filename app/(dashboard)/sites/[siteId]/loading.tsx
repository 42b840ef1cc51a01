import { PageHeader } from "@/components/layout/page-header";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader title="Site" crumbs={[{ label: "Sites", href: "/sites" }, { label: "Settings" }]} />
      <div role="status" className="flex max-w-2xl flex-col gap-3">
        <span className="sr-only">Loading the site</span>
        <Skeleton className="h-8" />
        <Skeleton className="h-8" />
        <Skeleton className="h-8 w-2/3" />
      </div>
    </>
  );
}
