import { Ban, CircleDashed, Link2, type LucideIcon } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { ShareState } from "@/server/shares/types";

const LOOKS: Record<ShareState, { label: string; icon: LucideIcon; colour: string }> = {
  active: { label: "Active", icon: Link2, colour: "text-passed" },
  expired: { label: "Expired", icon: CircleDashed, colour: "text-ink-3" },
  revoked: { label: "Revoked", icon: Ban, colour: "text-ink-3" },
};

export const SHARE_STATE_OPTIONS = Object.entries(LOOKS).map(([value, { label }]) => ({ value, label }));

/** Icon and word; never colour alone. */
export function ShareStateLabel({ state }: { state: ShareState }) {
  const { label, icon: Icon, colour } = LOOKS[state];
  return (
    <span className={cn("flex w-fit items-center gap-1.5 whitespace-nowrap text-sm", colour)}>
      <Icon aria-hidden className="size-3.5" />
      {label}
    </span>
  );
}
