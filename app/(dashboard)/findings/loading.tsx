import { TableSkeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return <TableSkeleton rowCount={10} label="Loading your findings" />;
}
