import { Skeleton } from "@/components/ui/skeleton";

export default function SettingsLoading() {
  return (
    <div role="status" className="flex max-w-md flex-col gap-5">
      <span className="sr-only">Loading settings</span>
      <Skeleton className="w-20" />
      <Skeleton className="h-8.5" />
      <Skeleton className="h-8.5" />
      <Skeleton className="h-8.5 w-24" />
    </div>
  );
}
