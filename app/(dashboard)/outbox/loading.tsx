import { Skeleton, TableSkeleton } from "@/components/ui/skeleton";

export default function OutboxLoading() {
  return (
    <>
      <Skeleton className="mt-1 mb-2 h-7 w-40" />
      <Skeleton className="mb-8 w-96 max-w-full" />
      <TableSkeleton label="Loading the outbox" />
    </>
  );
}
