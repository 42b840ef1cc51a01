"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark, BookmarkPlus, ChevronDown, Link2, Trash2 } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/providers/trpc-provider";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { prepareViewQuery } from "@/server/work/prepare-view-query";
import type { ViewRow, ViewScreen } from "@/server/work/types";
import { SaveViewDialog } from "./save-view-dialog";

/** Filters kept under a name: pick one, keep the present one, copy its address, or take one away. */
export function ViewMenu({ screen }: { screen: ViewScreen }) {
  const trpc = useTRPC();
  const router = useRouter();
  const pathname = usePathname();
  const queryClient = useQueryClient();
  const [isPending, startTransition] = useTransition();
  const [isNaming, setNaming] = useState(false);
  const query = prepareViewQuery(screen, useSearchParams().toString());
  const views = useQuery(trpc.work.views.queryOptions({ screen }));
  const refresh = () => queryClient.invalidateQueries(trpc.work.views.pathFilter());
  const save = useMutation(trpc.work.saveView.mutationOptions({ onSettled: refresh }));
  const remove = useMutation(
    trpc.work.removeView.mutationOptions({
      onError: (error) => toast.error("The view was not deleted", { description: error.message }),
      onSettled: refresh,
    }),
  );
  const rows = views.data ?? [];
  const current = query === "" ? undefined : rows.find((view) => view.query === query);
  const hrefOf = (part: string) => (part === "" ? pathname : `${pathname}?${part}`);

  const removeWithUndo = ({ viewId, name, query: kept }: ViewRow) =>
    remove.mutate(
      { viewId },
      {
        onSuccess: () =>
          toast.success(`View “${name}” deleted`, {
            id: `view-${viewId}`,
            action: { label: "Undo", onClick: () => save.mutate({ screen, name, query: kept }) },
          }),
      },
    );
  const copy = () =>
    navigator.clipboard.writeText(new URL(hrefOf(query), window.location.origin).href).then(
      () => toast.success("Link copied", { id: "copy-link", description: "It opens this view for your team." }),
      () => toast.info("Copy the address of this page; it holds the view.", { id: "copy-link" }),
    );
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button isPending={isPending}>
            <Bookmark aria-hidden className="text-ink-3" />
            <span className="sr-only">View: </span>
            <span className="max-w-40 truncate">{current?.name ?? "Views"}</span>
            <ChevronDown aria-hidden className="text-ink-3" />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start" className="max-h-96 overflow-y-auto">
          {rows.length === 0 && (
            <DropdownMenuLabel className="max-w-56">
              {query === ""
                ? "Filter or sort the list, then keep that here under a name."
                : "Keep this filter under a name to come back to it."}
            </DropdownMenuLabel>
          )}
          {rows.map((view) => (
            <DropdownMenuItem
              key={view.viewId}
              aria-current={view === current || undefined}
              className={view === current ? "font-medium" : undefined}
              onSelect={() => startTransition(() => router.push(hrefOf(view.query)))}
            >
              {view.name}
            </DropdownMenuItem>
          ))}
          {query !== "" && (
            <>
              <DropdownMenuSeparator />
              <DropdownMenuItem onSelect={() => setNaming(true)}>
                <BookmarkPlus aria-hidden /> Save this view…
              </DropdownMenuItem>
              <DropdownMenuItem onSelect={() => void copy()}>
                <Link2 aria-hidden /> Copy link to this view
              </DropdownMenuItem>
            </>
          )}
          {current && (
            <DropdownMenuItem isDanger onSelect={() => removeWithUndo(current)}>
              <Trash2 aria-hidden /> Delete “{current.name}”
            </DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <SaveViewDialog
        isOpen={isNaming}
        onOpenChange={setNaming}
        screen={screen}
        query={query}
        name={current?.name ?? ""}
        onSaved={refresh}
      />
    </>
  );
}
