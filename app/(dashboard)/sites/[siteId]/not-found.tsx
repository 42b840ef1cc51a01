import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";

export default function SiteNotFound() {
  return (
    <EmptyState
      kind="no-match"
      title="This site does not exist"
      actions={
        <Button asChild variant="primary">
          <Link href="/sites">Go to your sites</Link>
        </Button>
      }
    >
      It may belong to a team that you are not working in now. Switch team in the menu at the foot of the navigation.
    </EmptyState>
  );
}
