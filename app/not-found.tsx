import Link from "next/link";
import { Brand } from "@/components/icons/brand-mark";
import { EmptyState } from "@/components/layout/empty-state";
import { MAIN_ID } from "@/components/layout/skip-link";
import { Button } from "@/components/ui/button";

export default function NotFound() {
  return (
    <div className="mx-auto max-w-page px-4 md:px-8">
      <header className="py-4">
        <Link href="/" className="inline-flex">
          <Brand />
        </Link>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="pt-8 outline-none">
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
          It was moved or removed, the link is not complete, or it belongs to another team.
        </EmptyState>
      </main>
    </div>
  );
}
