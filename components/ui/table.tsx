import type { ComponentProps } from "react";
import { cn } from "./cn";

/**
 * Hairline table; wide ones scroll inside their own frame, which takes focus so that keys can scroll it.
 * `label` names that frame for screen readers.
 */
export function Table({ className, label, ...props }: ComponentProps<"table"> & { label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a section would claim a place in the outline of the page.
    <div role="region" aria-label={label} tabIndex={0} className="relative w-full overflow-x-auto">
      <table className={cn("w-full border-collapse text-base", className)} {...props} />
    </div>
  );
}

export function TableHeader(props: ComponentProps<"thead">) {
  return <thead {...props} />;
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr className={cn("relative border-hairline border-b has-[.row-link:hover]:bg-sunken/60", className)} {...props} />
  );
}

export interface CellProps {
  /** Right-aligned with tabular digits. */
  isNumeric?: boolean;
}

export function TableHead({ className, isNumeric, ...props }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      className={cn(
        "h-8 pr-4 pb-1 text-left align-bottom font-medium text-ink-3 text-xs last:pr-0 sm:whitespace-nowrap",
        isNumeric && "text-right",
        className,
      )}
      {...props}
    />
  );
}

export function TableCell({ className, isNumeric, ...props }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      className={cn(
        "h-9 py-1.5 pr-4 align-middle last:pr-0",
        isNumeric && "mono whitespace-nowrap text-right text-sm",
        className,
      )}
      {...props}
    />
  );
}

export function TableCaption({ className, ...props }: ComponentProps<"caption">) {
  return <caption className={cn("sr-only", className)} {...props} />;
}
