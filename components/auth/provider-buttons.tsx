"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const PROVIDERS = [
  { id: "google", label: "Continue with Google" },
  { id: "github", label: "Continue with GitHub" },
] as const;

export type ProviderId = (typeof PROVIDERS)[number]["id"];

/** Renders nothing when no provider is set up. */
export function ProviderButtons({ available, nextPath }: { available: readonly ProviderId[]; nextPath: string }) {
  const [chosen, setChosen] = useState<ProviderId>();
  if (available.length === 0) return null;
  return (
    <div className="mb-6 flex flex-col gap-2 border-hairline border-b pb-6">
      {PROVIDERS.filter(({ id }) => available.includes(id)).map(({ id, label }) => (
        <Button
          key={id}
          size="lg"
          isPending={chosen === id}
          onClick={() => {
            setChosen(id);
            void signIn(id, { callbackUrl: nextPath });
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
