"use client";

import { Search } from "lucide-react";
import { debounce, parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";

const DEBOUNCE_MS = 300;
const PARAMS = { q: parseAsString.withDefault(""), page: parseAsInteger };

/** Search as you type; the text lives in the address as `q`. */
export function SearchField({ label }: { label: string }) {
  const [isPending, startTransition] = useTransition();
  const [{ q }, setParams] = useQueryStates(PARAMS, {
    shallow: false,
    startTransition,
    limitUrlUpdates: debounce(DEBOUNCE_MS),
  });
  return (
    <div className="relative w-full sm:w-64">
      <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-3">
        {isPending ? <Spinner /> : <Search aria-hidden className="size-4" />}
      </span>
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        value={q}
        className="pl-8"
        onChange={(event) => setParams({ q: event.target.value || null, page: null })}
      />
    </div>
  );
}
