"use client";

import { ChevronDown } from "lucide-react";
import { parseAsArrayOf, parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

export interface FilterMenuProps {
  label: string;
  /** Name in the address, e.g. "severity". */
  param: string;
  options: readonly { value: string; label: string }[];
}

/** Choose any of several values; none means all. */
export function FilterMenu({ label, param, options }: FilterMenuProps) {
  const [isPending, startTransition] = useTransition();
  const [{ [param]: raw }, setParams] = useQueryStates(
    { [param]: parseAsArrayOf(parseAsString), page: parseAsInteger },
    { shallow: false, startTransition },
  );
  const selected = Array.isArray(raw) ? raw.filter((value) => options.some((option) => option.value === value)) : [];
  const set = (values: string[]) => setParams({ [param]: values.length > 0 ? values : null, page: null });
  const chosen = options.filter((option) => selected.includes(option.value)).map((option) => option.label);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button isPending={isPending}>
          {label}
          {chosen.length > 0 && (
            <span className="max-w-40 truncate font-normal text-ink-2">
              {chosen.length > 2 ? `${chosen.length} chosen` : chosen.join(", ")}
            </span>
          )}
          <ChevronDown aria-hidden className="text-ink-3" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="max-h-96 overflow-y-auto">
        {options.map((option) => (
          <DropdownMenuCheckboxItem
            key={option.value}
            checked={selected.includes(option.value)}
            onSelect={(event) => event.preventDefault()}
            onCheckedChange={(isOn) =>
              set(isOn ? [...selected, option.value] : selected.filter((value) => value !== option.value))
            }
          >
            {option.label}
          </DropdownMenuCheckboxItem>
        ))}
        {selected.length > 0 && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem onSelect={() => set([])}>Show all</DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
