import { PageHeader } from "@/components/layout/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader title="Sites" description="The sites of your team and how their last audit went." />
      <TableSkeleton label="Loading sites" />
    </>
  );
}
