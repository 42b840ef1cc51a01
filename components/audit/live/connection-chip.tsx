import { cn } from "@/components/ui/cn";
import type { Connection } from "./use-live-audit";

const LOOKS: Record<Connection | "finishing", { label: string; dot: string; text: string; title: string }> = {
  live: { label: "Live", dot: "bg-accent", text: "text-accent", title: "Every change shows at once." },
  connecting: {
    label: "Connecting",
    dot: "bg-ink-3 motion-safe:animate-pulse-soft",
    text: "text-ink-3",
    title: "The audit goes on meanwhile.",
  },
  polling: {
    label: "Checking every few seconds",
    dot: "bg-warning",
    text: "text-ink-2",
    title: "The live connection is lost. The audit goes on, and so do the updates, a little slower.",
  },
  finishing: { label: "Loading the result", dot: "bg-accent", text: "text-accent", title: "The audit has ended." },
};

export function ConnectionChip({ connection }: { connection: Connection | "finishing" }) {
  const look = LOOKS[connection];
  return (
    <span title={look.title} className={cn("inline-flex items-center gap-1.5 font-medium text-sm", look.text)}>
      <span aria-hidden className={cn("size-[7px] rounded-full", look.dot)} />
      {look.label}
    </span>
  );
}
