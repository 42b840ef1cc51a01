import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <div role="status" className="flex max-w-measure flex-col gap-3">
      <span className="sr-only">Loading</span>
      <Skeleton className="w-48" />
      <Skeleton />
      <Skeleton />
      <Skeleton className="w-2/3" />
    </div>
  );
}
