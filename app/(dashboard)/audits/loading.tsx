import { PageHeader } from "@/components/layout/page-header";
import { TableSkeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader title="Audits" description="Every audit of your team's sites." />
      <TableSkeleton label="Loading audits" />
    </>
  );
}
