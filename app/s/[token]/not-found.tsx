import { Brand } from "@/components/icons/brand-mark";
import { EmptyState } from "@/components/layout/empty-state";
import { MAIN_ID } from "@/components/layout/skip-link";

export default function ShareNotFound() {
  return (
    <main id={MAIN_ID} className="mx-auto flex max-w-xl flex-col gap-8 px-4 py-16">
      <Brand />
      <EmptyState kind="no-match" title="This link does not work">
        It may have expired or been revoked, or part of the address is missing. Ask whoever sent it for a new one.
      </EmptyState>
    </main>
  );
}
