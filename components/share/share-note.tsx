import { CircleAlert, CircleCheck } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { SHARE_NOTES, type ShareNote } from "@/server/shares/constants";

/** What the last form came to. The page was loaded for it, so it is read out where it stands. */
export function ShareNoteLine({ note }: { note: ShareNote | null }) {
  if (!note) return null;
  const { tone, text } = SHARE_NOTES[note];
  const Icon = tone === "good" ? CircleCheck : CircleAlert;
  return (
    <p
      role={tone === "good" ? "status" : "alert"}
      className={cn(
        "flex items-start gap-2 rounded-md px-3 py-2",
        tone === "good" ? "bg-accent-soft text-ink" : "bg-critical-soft text-critical",
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      {text}
    </p>
  );
}
