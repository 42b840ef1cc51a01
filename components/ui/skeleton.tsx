import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A grey stand-in of the size of what comes; hidden from screen readers, so say "Loading" once beside it. */
export function Skeleton({ className, ...props }: ComponentProps<"div">) {
  return (
    <div aria-hidden className={cn("h-4 rounded-sm bg-sunken motion-safe:animate-pulse-soft", className)} {...props} />
  );
}

export function TableSkeleton({ rowCount = 8, label = "Loading" }: { rowCount?: number; label?: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <Skeleton className="mb-2 h-3.5 w-40" />
      {Array.from({ length: rowCount }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that stand for nothing have no other key.
        <div key={row} className="flex h-9 items-center gap-6 border-hairline border-b">
          <Skeleton className="h-3.5 w-16" />
          <Skeleton className="h-3.5 flex-1" />
          <Skeleton className="h-3.5 w-12" />
        </div>
      ))}
    </div>
  );
}
