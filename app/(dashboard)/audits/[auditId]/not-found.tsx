import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";

export default function AuditNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This audit does not exist"
      actions={
        <Button asChild variant="primary">
          <Link href="/audits">Go to your audits</Link>
        </Button>
      }
    >
      It may have been deleted, or it belongs to a team that you are not working in now. Switch team in the menu at the
      foot of the navigation.
    </EmptyState>
  );
}
