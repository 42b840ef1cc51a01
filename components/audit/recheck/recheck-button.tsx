"use client";

import { RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { RecheckTarget } from "@/server/rechecks/schemas";
import type { Rechecks } from "./use-rechecks";

export interface RecheckButtonProps {
  rechecks: Rechecks;
  target: RecheckTarget;
  label?: string;
  /** What is checked, for those who hear the button without seeing what it stands beside. */
  of?: string;
  variant?: "secondary" | "ghost";
}

/** Asks the site again for just this; the result appears beside the findings. */
export function RecheckButton({
  rechecks,
  target,
  label = "Check again",
  of,
  variant = "secondary",
}: RecheckButtonProps) {
  const isPending = rechecks.isPending(target);
  return (
    <Button size="sm" variant={variant} isPending={isPending} onClick={() => rechecks.request(target)}>
      {!isPending && <RefreshCw aria-hidden />}
      {isPending ? "Checking …" : label}
      {of && <span className="sr-only"> ({of})</span>}
    </Button>
  );
}
