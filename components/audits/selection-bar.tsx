import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { formatNoun } from "@/components/ui/format";

export interface SelectionBarProps {
  count: number;
  /** What is selected, singular: "audit". */
  noun: string;
  onClear: () => void;
  /** The actions; drawn only while something is selected. */
  children: ReactNode;
}

/** Put below the list: it sticks to the foot of the window, so no row moves under the pointer when it appears. */
export function SelectionBar({ count, noun, onClear, children }: SelectionBarProps) {
  const isShown = count > 0;
  return (
    <div
      className={
        isShown
          ? "sticky bottom-3 z-20 mt-3 flex flex-wrap items-center gap-2 rounded-md border border-hairline-strong bg-surface px-3 py-2"
          : undefined
      }
    >
      <span role="status" className={isShown ? "mr-2 text-sm" : "sr-only"}>
        {isShown && `${formatNoun(count, noun)} selected`}
      </span>
      {isShown && (
        <>
          {children}
          <Button size="sm" variant="ghost" onClick={onClear}>
            Clear selection
          </Button>
        </>
      )}
    </div>
  );
}
