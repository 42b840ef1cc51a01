import { OverviewSkeleton } from "@/components/audit/overview/overview-skeleton";

export default function Loading() {
  return <OverviewSkeleton />;
}
