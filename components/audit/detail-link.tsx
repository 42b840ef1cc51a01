"use client";

import { parseAsString, useQueryState } from "nuqs";
import type { MouseEvent, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface DetailLinkProps {
  /** Name in the address: "issue" or "page-id". */
  param: string;
  value: string;
  className?: string;
  children: ReactNode;
}

/** A real link to the open details; an ordinary press opens them in place without asking the server for the list again. */
export function DetailLink({ param, value, className, children }: DetailLinkProps) {
  const [, setValue] = useQueryState(param, parseAsString.withOptions({ history: "push" }));
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void setValue(value);
  };
  return (
    <a href={`?${param}=${encodeURIComponent(value)}`} onClick={onClick} className={cn("row-link", className)}>
      {children}
    </a>
  );
}
