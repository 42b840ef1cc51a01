"use client";

import { PanelError } from "@/components/layout/panel-error";
import { MAIN_ID } from "@/components/layout/skip-link";

export default function ShareError({ retry }: { retry: () => void }) {
  return (
    <main id={MAIN_ID} className="mx-auto max-w-xl px-4 py-16">
      <PanelError
        title="The report could not be opened"
        message="Too many people may be asking at once, or something went wrong on our side. Wait a minute and try again."
        onRetry={retry}
      />
    </main>
  );
}
