import { PageHeader } from "@/components/layout/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader title="Shared links" description="Reports that people outside your team can read." />
      <TableSkeleton label="Loading shared links" />
    </>
  );
}
