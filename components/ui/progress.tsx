import { cn } from "./cn";

export interface ProgressProps {
  /** 0–1; null while the end is not known. */
  share: number | null;
  label: string;
  /** The progress in words: "418 of about 640 pages". */
  valueText: string;
  className?: string;
}

export function Progress({ share, label, valueText, className }: ProgressProps) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      aria-valuetext={valueText}
      className={cn("h-1 overflow-hidden rounded-full bg-sunken", className)}
    >
      <div
        className={cn(
          "h-full origin-left rounded-full bg-accent motion-safe:transition-transform motion-safe:duration-200",
          percent === null && "w-1/3 motion-safe:animate-pulse-soft",
        )}
        style={percent === null ? undefined : { transform: `scaleX(${percent / 100})` }}
      />
    </div>
  );
}
