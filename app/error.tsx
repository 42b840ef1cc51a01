"use client";

import { EmptyState } from "@/components/layout/empty-state";
import { MAIN_ID } from "@/components/layout/skip-link";
import { useRecovery } from "@/components/layout/use-recovery";
import { Button } from "@/components/ui/button";

/** Last net under every page: what happened and how to go on, never a stack. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  useRecovery(retry);
  return (
    <main id={MAIN_ID} tabIndex={-1} className="mx-auto max-w-page px-4 pt-16 outline-none md:px-8">
      <h1 className="sr-only">Page not shown</h1>
      <EmptyState
        kind="failed"
        title="This page could not be shown"
        actions={
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
        }
      >
        Something went wrong on our side; nothing you entered elsewhere is lost.
        {error.digest && <span className="mono mt-2 block text-sm">Reference {error.digest}</span>}
      </EmptyState>
    </main>
  );
}
