import { type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";

export interface PanelProps {
  title: ReactNode;
  /** The honest half of the heading: whose numbers, how many of how many. */
  note?: ReactNode;
  actions?: ReactNode;
  /** A hairline above, for all panels but the first of a page. */
  hasRule?: boolean;
  className?: string;
  id?: string;
  children: ReactNode;
}

/** A part of a page under a small heading. */
export function Panel({ title, note, actions, hasRule, className, id, children }: PanelProps) {
  const headingId = useId();
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={cn("min-w-0", hasRule && "mt-7 border-hairline border-t pt-5", className)}
    >
      <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <div className="flex flex-wrap items-baseline gap-x-2.5 text-sm">
          <h2 id={headingId} className="font-semibold">
            {title}
          </h2>
          {note && <p className="text-ink-3">{note}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
