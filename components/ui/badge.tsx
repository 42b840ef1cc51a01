import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const badgeVariants = cva(
  "inline-flex items-center gap-1.5 whitespace-nowrap rounded-sm px-1.5 py-0.5 font-medium text-2xs [&_svg]:size-3",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-ink-2",
        accent: "bg-accent-soft text-accent",
        critical: "bg-critical-soft text-critical",
        warning: "bg-warning-soft text-warning",
        notice: "bg-notice-soft text-notice",
        passed: "bg-passed-soft text-passed",
        outline: "border border-hairline-strong text-ink-2",
      },
      isMono: { true: "mono font-normal" },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export function Badge({
  className,
  tone,
  isMono,
  ...props
}: ComponentProps<"span"> & VariantProps<typeof badgeVariants>) {
  return <span className={cn(badgeVariants({ tone, isMono }), className)} {...props} />;
}
