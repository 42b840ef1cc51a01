import { Skeleton, TableSkeleton } from "@/components/ui/skeleton";

/** The shape of the overview before its numbers come. */
export function OverviewSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading the audit</span>
      <div className="grid gap-9 lg:grid-cols-[20.5rem_1fr]">
        <div className="flex gap-6">
          <Skeleton className="h-48 w-20" />
          <Skeleton className="h-20 w-32" />
        </div>
        <div className="flex flex-col gap-3">
          {["a", "b", "c", "d", "e", "f"].map((key) => (
            <Skeleton key={key} />
          ))}
        </div>
      </div>
      <div className="mt-7 border-hairline border-t pt-5">
        <TableSkeleton rowCount={6} />
      </div>
    </div>
  );
}
