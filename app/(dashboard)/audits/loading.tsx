import { PageHeader } from "@/components/layout/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader title="Audits" description="Every audit of your sites, newest first." />
      <TableSkeleton label="Loading audits" />
    </>
  );
}
