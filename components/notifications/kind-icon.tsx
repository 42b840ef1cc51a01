import {
  Bell,
  CircleCheck,
  CircleX,
  Gauge,
  type LucideIcon,
  OctagonAlert,
  Siren,
  TrendingDown,
  Unplug,
} from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { EventKind } from "@/server/notifications/constants";

const LOOKS: Record<EventKind, { icon: LucideIcon; colour: string }> = {
  "audit.finished": { icon: CircleCheck, colour: "text-passed" },
  "audit.failed": { icon: CircleX, colour: "text-critical" },
  "score.dropped": { icon: TrendingDown, colour: "text-warning" },
  "critical.new": { icon: OctagonAlert, colour: "text-critical" },
  "sentinel.alarm": { icon: Siren, colour: "text-critical" },
  "quota.low": { icon: Gauge, colour: "text-warning" },
  "webhook.disabled": { icon: Unplug, colour: "text-warning" },
};

/** The words beside it say what it is; a kind of a newer version gets the bell. */
export function KindIcon({ kind, className }: { kind: string; className?: string }) {
  const { icon: Icon, colour } = (LOOKS as Record<string, (typeof LOOKS)[EventKind]>)[kind] ?? {
    icon: Bell,
    colour: "text-ink-3",
  };
  return <Icon aria-hidden strokeWidth={1.75} className={cn("size-4 shrink-0", colour, className)} />;
}
