import { cn } from "@/components/ui/cn";

/** The plumb bob on its line. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 22" aria-hidden className={cn("h-5.5 w-4 shrink-0", className)}>
      <line x1="8" y1="0" x2="8" y2="10" className="stroke-ink" strokeWidth="1.4" />
      <path d="M3 10h10l-5 12z" className="fill-accent" />
    </svg>
  );
}

export function Brand({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2.5 font-semibold text-ink tracking-tight", className)}>
      <BrandMark />
      Plumbline
    </span>
  );
}
