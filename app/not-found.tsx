import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { MAIN_ID } from "@/components/layout/skip-link";
import { Button } from "@/components/ui/button";

export default function NotFound() {
  return (
    <main id={MAIN_ID} className="mx-auto max-w-page px-4 pt-16 md:px-8">
      <h1 className="sr-only">Page not found</h1>
      <EmptyState
        kind="no-match"
        title="There is nothing at this address"
        actions={
          <>
            <Button asChild variant="primary">
              <Link href="/audits">Go to your audits</Link>
            </Button>
            <Button asChild>
              <Link href="/">Start page</Link>
            </Button>
          </>
        }
      >
        It was moved or removed, the link is not complete, or it belongs to a team you are not in.
      </EmptyState>
    </main>
  );
}
