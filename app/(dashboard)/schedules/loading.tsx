import { PageHeader } from "@/components/layout/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader
        title="Schedules"
        description="Audits that start by themselves: by the calendar and after deployments, with a light watch in between."
      />
      <TableSkeleton label="Loading schedules" />
    </>
  );
}
