import { cn } from "@/components/ui/cn";

/** Keys as they are pressed, one after the other. */
export function KeyHint({ keys, className }: { keys: readonly string[]; className?: string }) {
  return (
    <span className={cn("inline-flex shrink-0 items-center gap-1", className)}>
      {keys.map((key, index) => (
        <kbd
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of keys is what they are; none moves.
          key={`${index}-${key}`}
          className="mono min-w-5 rounded-sm border border-hairline-strong px-1 text-center text-2xs text-ink-3"
        >
          {key.length === 1 ? key.toUpperCase() : key}
        </kbd>
      ))}
    </span>
  );
}
