import { Skeleton, TableSkeleton } from "@/components/ui/skeleton";

export default function ActivityLoading() {
  return (
    <>
      <Skeleton className="mt-1 mb-2 h-7 w-52" />
      <Skeleton className="mb-8 w-80 max-w-full" />
      <TableSkeleton rowCount={10} label="Loading the activity" />
    </>
  );
}
