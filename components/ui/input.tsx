import type { ComponentProps } from "react";
import { cn } from "./cn";

export const inputClasses =
  "w-full min-w-0 rounded-md border border-hairline-strong bg-surface px-2.5 text-lg text-ink placeholder:text-ink-3 motion-safe:transition-colors focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-ink-3 aria-invalid:border-critical md:text-base";

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return <input type={type} className={cn(inputClasses, "h-8.5", className)} {...props} />;
}
