"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { cn } from "@/components/ui/cn";
import { Spinner } from "@/components/ui/spinner";
import { type CellProps, TableHead } from "@/components/ui/table";

export interface SortHeaderProps extends CellProps {
  label: string;
  column: string;
  /** What the rows are sorted by now. */
  sort: string;
  direction: "asc" | "desc";
  /** Direction of the first press. */
  firstDirection?: "asc" | "desc";
  className?: string;
}

const PARAMS = { sort: parseAsString, dir: parseAsString, page: parseAsInteger };

/** Head of a sortable column; the sort lives in the address as `sort` and `dir`, and a change goes to page one. */
export function SortHeader({
  label,
  column,
  sort,
  direction,
  firstDirection = "desc",
  isNumeric,
  className,
}: SortHeaderProps) {
  const [isPending, startTransition] = useTransition();
  const [, setParams] = useQueryStates(PARAMS, { shallow: false, startTransition });
  const isCurrent = sort === column;
  const next = isCurrent ? (direction === "asc" ? "desc" : "asc") : firstDirection;
  const Arrow = direction === "asc" ? ArrowUp : ArrowDown;
  return (
    <TableHead
      isNumeric={isNumeric ?? false}
      className={className}
      aria-sort={isCurrent ? (direction === "asc" ? "ascending" : "descending") : "none"}
    >
      <button
        type="button"
        onClick={() => setParams({ sort: column, dir: next, page: null })}
        className={cn(
          "inline-flex items-center gap-1 text-left align-bottom hover:text-ink",
          isCurrent && "text-ink",
          isNumeric && "flex-row-reverse text-right",
        )}
      >
        {label}
        {isPending ? <Spinner className="size-3" /> : isCurrent && <Arrow aria-hidden className="size-3 shrink-0" />}
      </button>
    </TableHead>
  );
}
